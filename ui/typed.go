package ui

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// keepTyped keeps in the file, sealed, where somebody is and what they are typing,
// and says what is kept of that.
func (u *App) keepTyped() Kept {
	place := u.place()
	draft, typed := kit.DraftOf(u.win.Canvas())
	if !typed {
		var at screen.Location
		if draft, at, typed = u.pageTyped(); typed {
			place = at
		}
	}
	lost := !typed && u.typed()
	if !u.store.Looking() {
		err := u.store.KeepDraft(store.Draft{Place: spotOf(place), Form: formOf(draft)})
		if err != nil {
			u.opts.Log.Error("draft", "kind", words.ErrorKind(err))
			lost = lost || typed
		}
	}
	switch {
	case lost:
		return TypedGone
	case !typed:
		return NothingTyped
	case len(draft.Fields) == 1:
		return NoteKept
	}
	return FormKept
}

// pageTyped is what is typed on a screen, and not in a form over it: on the one that
// is shown, or else on one that was left.
func (u *App) pageTyped() (kit.Draft, screen.Location, bool) {
	names := []screen.Name{u.at.Screen}
	for _, r := range screens {
		names = append(names, r.name)
	}
	for _, name := range names {
		p, is := u.made[name].(screen.PageDrafter)
		if !is {
			continue
		}
		draft, at, fields, typed := p.PageDraft()
		if !typed {
			continue
		}
		if draft.Fields = kit.KeptIn(fields); len(draft.Fields) > 0 {
			return draft, at, true
		}
	}
	return kit.Draft{}, screen.Location{}, false
}

// refill puts what was typed back into the page, or into the form over it.
func (u *App) refill(draft kit.Draft) (left []kit.Drafted) {
	if p, is := u.screen(u.at.Screen).(screen.PageDrafter); is {
		if d, _, fields, _ := p.PageDraft(); fields != nil && d.Key == draft.Key {
			return kit.RefillIn(fields, draft.Fields)
		}
	}
	return kit.Refill(u.win.Canvas(), draft.Fields)
}

// place is where somebody is, to the part of the screen.
func (u *App) place() screen.Location {
	if s, is := u.screen(u.at.Screen).(screen.Placed); is {
		return s.Place()
	}
	return u.at
}

// takeDraft returns where somebody was when they locked the programme, and what they
// were typing; nothing where they did not, or that cannot be read.
func (u *App) takeDraft(s *store.Store) store.Draft {
	draft, _, err := s.TakeDraft()
	if err != nil {
		u.opts.Log.Error("draft", "kind", words.ErrorKind(err))
	}
	return draft
}

// offer opens the form again that somebody was filling in, with what they typed.
// What finds no place in it, as the form or whom it was about is gone, is shown.
func (u *App) offer(f store.Form) {
	if f.Title == "" && len(f.Fields) == 0 {
		return
	}
	draft := draftOf(f)
	left := draft.Fields
	if r, ok := u.screen(u.at.Screen).(screen.Resumer); ok && draft.Key != "" && r.Resume(draft) {
		left = u.refill(draft)
	}
	if len(left) > 0 {
		u.showTyped(draft.Title, left)
	}
}

// showTyped shows what was being typed, so that it can be copied.
func (u *App) showTyped(title string, fields []kit.Drafted) {
	content := kit.VStack(kit.Gap16, kit.NewParagraph(lang.L(
		"The programme was locked while you were typing this. Copy what you still need: it is not kept any longer.")))
	for _, f := range fields {
		if f.Text == "" {
			continue
		}
		text := kit.NewMultiEntry("", 2)
		text.SetValue(f.Text)
		content.Add(kit.NewField(f.Label, text, ""))
	}
	kit.ChoiceDialog(u.win, title, content, lang.L("Close"))
}

func formOf(d kit.Draft) store.Form {
	f := store.Form{Key: d.Key, About: d.About, Title: d.Title}
	for _, field := range d.Fields {
		f.Fields = append(f.Fields, store.Typed{Field: field.Label, Text: field.Text})
	}
	return f
}

func draftOf(f store.Form) kit.Draft {
	d := kit.Draft{Key: f.Key, About: f.About, Title: f.Title}
	for _, field := range f.Fields {
		d.Fields = append(d.Fields, kit.Drafted{Label: field.Field, Text: field.Text})
	}
	return d
}

func spotOf(l screen.Location) store.Spot {
	return store.Spot{Screen: string(l.Screen), Part: string(l.Part), Document: l.Document, ID: l.ID, Person: l.Person}
}

// locationOf is the place that was kept, or today's screen.
func locationOf(s store.Spot) screen.Location {
	for _, r := range screens {
		if string(r.name) == s.Screen {
			return screen.Location{Screen: r.name, Part: screen.Part(s.Part), Document: s.Document, ID: s.ID, Person: s.Person}
		}
	}
	return screen.Location{Screen: screen.Today}
}
