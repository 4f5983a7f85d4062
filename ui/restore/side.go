package restore

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// side says what is to be known of one backup before one goes back to it.
type side struct {
	body    *Body
	row     *row
	stop    func() // stops the comparison
	secret  *kit.Entry
	to      string          // the file that the backup becomes
	loses   bool            // going back to it would lose something
	parts   *fyne.Container // scroll where there is no room for them
	foot    *fyne.Container // what can be done, always in sight
	content *fyne.Container
}

func newSide(b *Body) *side {
	s := &side{body: b, parts: kit.VStack(kit.Gap16), foot: kit.Stacked(), stop: func() {}}
	s.content = container.New(overFoot{s.parts}, kit.Scroll(s.parts), s.foot)
	return s
}

// focus is the field that waits for a passphrase, or nil.
func (s *side) focus() fyne.Focusable {
	if s.secret == nil {
		return nil
	}
	return s.secret
}

// show says what is known of a backup, and goes through the whole of it where it
// opens; nil: there is none to choose.
func (s *side) show(r *row) {
	s.stop()
	s.row, s.secret, s.loses = r, nil, false
	s.foot.Objects = nil
	if r == nil {
		s.fill()
		return
	}
	title := kit.Section(words.LongMoment(r.made, s.body.host.Now()))
	switch r.standing {
	case locked, foreign:
		s.fill(append([]fyne.CanvasObject{title}, s.askForPassphrase(r)...)...)
	case damaged:
		s.fill(title, kit.NewReason(kit.ReasonWarning, lang.L("Something in this backup is damaged. Choose another one.")))
	case unread:
		s.fill(title, kit.NewReason(kit.ReasonWarning, lang.L("This backup cannot be read at present. Plug the stick in again, or close it where it is open.")))
	default:
		s.fill(title, kit.MutedParagraph(lang.L("It is being opened and checked…")))
		s.compare(r, title)
	}
}

func (s *side) fill(objects ...fyne.CanvasObject) {
	s.parts.Objects = objects
	s.parts.Refresh()
	s.content.Refresh()
	if s.body.content != nil {
		s.body.content.Refresh()
	}
}

// compare goes through the whole of a backup, off the UI's goroutine, and then says
// what came of it.
func (s *side) compare(r *row, title fyne.CanvasObject) {
	o := s.body.options
	var loss store.Loss
	s.stop = s.body.host.Aside(func(ctx context.Context) (err error) {
		present := o.Present
		if present != nil && !r.in(aside) && !r.files[0].Of(present) {
			present = nil // another programme's: there is nothing to compare
		}
		for _, f := range r.files {
			if loss, err = o.Ring.Compare(ctx, f.Path, present); err == nil || errors.Is(err, context.Canceled) {
				return err
			}
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case store.KindOf(err) == store.Damaged:
			r.standing = damaged
			s.body.list.Refresh()
			s.show(r)
		case err != nil:
			r.standing = unread
			s.body.list.Refresh()
			s.show(r)
		default:
			s.fill(s.checked(r, loss, title)...)
		}
	})
}

// checked is all that is to be known of a backup that opens.
func (s *side) checked(r *row, loss store.Loss, title fyne.CanvasObject) []fyne.CanvasObject {
	o := s.body.options
	all := []fyne.CanvasObject{kit.VStack(kit.Gap4, title, kit.HStack(kit.Gap8,
		kit.NewSymbol(kit.IconCheck, kit.ColorPresent), kit.Grow(kit.NewParagraph(lang.L("Checked. What you typed opens it.")).Colored(kit.ColorPresent))))}
	if s.body.doubt(r) == lang.L("Another programme") {
		s.offer(r, false)
		return append(all, kit.NewParagraph(lang.L("This is a backup of another programme, {{.Name}}. It cannot take the place of this one.", words.With{"Name": words.Drawn(r.holds.Programme)})))
	}
	if r.standing == older {
		all = append(all, kit.NewParagraph(lang.L("It was made by an earlier version of Alongside, and is brought up to date when it is opened.")))
	} else {
		all = append(all, s.figures(r))
	}
	if o.Present != nil && r.standing == known {
		all = append(all, s.loss(loss))
	}
	if o.File != "" {
		s.to = o.File
		all = append(all, soft(kit.StrongParagraph(lang.L("What you have now is kept.")), kit.NewParagraph(s.kept())))
	} else {
		all = append(all, s.whereItGoes(r))
	}
	s.offer(r, true)
	return all
}

func soft(lines ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewSoftPanel(kit.Pad(kit.Gap16, kit.VStack(0, lines...)))
}

// figures sets what the backup holds beside what there is now.
func (s *side) figures(r *row) fyne.CanvasObject {
	today := data.DateOf(s.body.host.Now())
	now, is := s.now()
	sides := []kit.Column{kit.Share(1), kit.Fixed(96), kit.Fixed(72)}
	table := kit.VStack(0)
	line := func(label string, then, present fyne.CanvasObject) {
		cells := []fyne.CanvasObject{kit.Muted(label).Ellipsis(), then}
		columns := sides[:2]
		if is {
			cells, columns = append(cells, present), sides
		}
		table.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.Columns(kit.Gap8, columns, cells...)))
		table.Add(kit.NewDivider())
	}
	figure := func(text string) fyne.CanvasObject { return kit.Body(text).Aligned(fyne.TextAlignTrailing) }
	strong := func(text string) fyne.CanvasObject {
		return kit.NewText(kit.Span{Text: text, Strong: true}).Aligned(fyne.TextAlignTrailing)
	}
	line("", kit.Label(lang.L("This backup")).Aligned(fyne.TextAlignTrailing), kit.Label(lang.L("Now")).Aligned(fyne.TextAlignTrailing))
	line(lang.L("Last meeting"), figure(shortOrNone(r.holds.LastMeeting, today)), strong(shortOrNone(now.LastMeeting, today)))
	line(lang.L("Meetings"), figure(words.Number(r.holds.Meetings)), strong(words.Number(now.Meetings)))
	line(lang.L("People"), figure(words.Number(r.holds.People)), strong(words.Number(now.People)))
	line(lang.L("One-to-ones"), figure(words.Number(r.holds.OneToOnes)), strong(words.Number(now.OneToOnes)))
	return table
}

func shortOrNone(on, today data.Date) string {
	if on.IsZero() {
		return "—"
	}
	return words.ShortDate(on, today)
}

// now is what there is now; false where no programme is open.
func (s *side) now() (h store.Holds, is bool) {
	if s.body.options.Present == nil {
		return h, false
	}
	err := s.body.options.Present.View(func(r *store.Reader) (err error) {
		h, err = r.Holds()
		return err
	})
	return h, err == nil
}

// loss says what would be lost.
func (s *side) loss(loss store.Loss) fyne.CanvasObject {
	var lines []string
	err := s.body.options.Present.View(func(r *store.Reader) error {
		names, err := words.Names(r)
		if err != nil {
			return err
		}
		all, err := r.Groups()
		groups := map[data.ID]data.Group{}
		for _, g := range all {
			groups[g.ID] = g
		}
		lines = words.Loss(loss, names, groups, data.DateOf(s.body.host.Now()))
		return err
	})
	if !s.body.host.Fail(err) {
		return kit.Gap(0)
	}
	list := kit.VStack(kit.Gap4, kit.Section(lang.L("What you would lose")))
	s.loses = len(lines) > 0
	if !s.loses {
		list.Add(kit.NewParagraph(lang.L("Nothing. It holds all that there is now.")))
	}
	for _, line := range lines {
		list.Add(kit.NewReason(kit.ReasonAgainst, line))
	}
	if again := words.ErasedAgain(loss, data.DateOf(s.body.host.Now())); again != "" {
		list.Add(kit.CaptionParagraph(again))
	}
	if back := words.ComesBack(loss); back != "" {
		list.Add(kit.CaptionParagraph(back))
	}
	return list
}

// kept says where what there is now would go.
func (s *side) kept() string {
	now, is := s.now()
	if !is {
		return lang.L("It is set aside beside the programme.")
	}
	on := now.LastMeeting
	if on.IsZero() {
		on = data.DateOf(s.body.host.Now())
	}
	return lang.L("It is set aside as “{{.Name}}, {{.Date}}”, and stands in this list from then on.",
		words.With{"Name": words.Drawn(now.Programme), "Date": words.Date(on, data.DateOf(s.body.host.Now()))})
}

// offer shows what can be done with a backup.
func (s *side) offer(r *row, restores bool) {
	s.foot.Objects = []fyne.CanvasObject{s.buttons(r, restores)}
	s.foot.Refresh()
}

func (s *side) buttons(r *row, restores bool) fyne.CanvasObject {
	o := s.body.options
	look := kit.NewButton(lang.L("Only look"), kit.Secondary, func() { o.Look(r.path()) })
	if !restores {
		return kit.Leading(look)
	}
	return kit.Wrap(kit.Gap8, kit.NewButton(lang.L("Restore this backup"), kit.Primary, func() { s.restore(r) }).Changes(), look)
}

// restore goes back to a backup, and asks first where that loses something: the list of
// it may be scrolled out of sight.
func (s *side) restore(r *row) {
	restore := func() { s.body.options.Restore(r.path(), s.to) }
	if !s.loses {
		restore()
		return
	}
	kit.Ask(s.body.host.Window(), lang.L("Go back to {{.Date}}?", words.With{"Date": words.LongMoment(r.made, s.body.host.Now())}),
		lang.L("The page says what you would lose. What you have now is kept beside it, and you can go back to that too."),
		lang.L("Keep what there is"), lang.L("Go back"), restore)
}

// askForPassphrase asks for the passphrase of a backup that the one of now does not
// open.
func (s *side) askForPassphrase(r *row) []fyne.CanvasObject {
	said := lang.L("The keys were changed after this backup was made. Type the passphrase of that time, or its recovery key.")
	switch {
	case r.standing == foreign:
		said = lang.L("This is a backup of another programme. It cannot take the place of this one. To look into it, type its passphrase.")
	case !s.body.typed():
		said = lang.L("Type your passphrase, and Alongside looks into each backup that it opens.")
	}
	s.secret = kit.NewPasswordEntry("")
	field := kit.NewField(lang.L("Passphrase"), s.secret, "")
	open := func() { s.open(r, field) }
	s.secret.OnSubmitted = func(string) { open() }
	return []fyne.CanvasObject{kit.NewParagraph(said), field, kit.Leading(kit.NewButton(lang.L("Open it"), kit.Primary, open))}
}

// say says what is wrong with a field, and makes room for that.
func (s *side) say(field *kit.Field, wrong string) {
	field.SetError(wrong)
	s.content.Refresh()
}

// open tries a passphrase, and looks into all backups again with it.
func (s *side) open(r *row, field *kit.Field) {
	secret, ring := s.secret.Text, s.body.options.Ring
	if secret == "" {
		s.say(field, lang.L("Type the passphrase."))
		return
	}
	s.body.host.Work(lang.L("Opening the backup"), func(context.Context) error { return ring.Add(r.path(), secret) }, func(err error) {
		switch {
		case err == nil:
			s.body.anew = true
			s.body.Show()
		case store.KindOf(err) == store.WrongPassphrase || store.KindOf(err) == store.Mistyped || store.KindOf(err) == store.KeyDamaged:
			_, text := words.Error(err)
			s.say(field, text)
		default:
			s.body.host.Fail(err)
		}
	})
}

// opened reports whether some backup opens already.
func (b *Body) opened() bool {
	for _, r := range b.all {
		if r.standing == known || r.standing == older {
			return true
		}
	}
	return false
}
