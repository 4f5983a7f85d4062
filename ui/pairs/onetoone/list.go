package onetoone

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// List shows the contacts of a pair in the order given, one under another, each
// with a way to mend it. live says whether the pair has not ended: else what was
// agreed for next time holds no more.
func List(h screen.Host, contacts []data.Contact, names data.Names, today data.Date, live bool) *fyne.Container {
	rows := []fyne.CanvasObject{kit.NewDivider()}
	for _, c := range contacts {
		change := kit.NewButton(lang.L("Change"), kit.Quiet, func() { Edit(h, c, names) }).Changes()
		row := kit.HStack(kit.Gap8, kit.Grow(whole(c, today, "", live, names.Hidden())), change)
		rows = append(rows, kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row), kit.NewDivider())
	}
	return kit.VStack(0, rows...)
}

// Read shows the whole of what was noted of a contact, where it can only be read.
// who says with whom it was.
func Read(h screen.Host, c data.Contact, names data.Names, who string, live bool) {
	kit.ChoiceDialog(h.Window(), titleOf(c, names), whole(c, h.Today(), who, live, names.Hidden()), lang.L("Close"))
}

// whole is everything that was noted of a contact, but for its words where names
// are hidden.
func whole(c data.Contact, today data.Date, who string, live, hidden bool) fyne.CanvasObject {
	what := kit.VStack(0, kit.ItemName(words.ContactHow(c.How)))
	if about := strings.Join(kept(circumstances(c), who), " · "); about != "" {
		what.Add(kit.CaptionParagraph(about))
	}
	if c.Missed {
		what.Add(kit.Leading(kit.NewTag(lang.L("Missed"), kit.ToneAbsent)))
	}
	said := kit.VStack(0)
	if text := strings.Join(kept(c.Themes, c.Note), ": "); text != "" {
		said.Add(kit.NewParagraph(words.Note(hidden, text)))
	}
	if c.Next != 0 && live {
		said.Add(kit.CaptionParagraph(lang.L("Next: {{.Date}}", words.With{"Date": words.LongDate(c.Next, today)})))
	}
	return columns(kit.Body(words.ShortDate(c.Date, today)), what, said)
}

// columns sets a contact beside its date, and what was said beside it or,
// where the text is large, under it.
func columns(date, what, said fyne.CanvasObject) fyne.CanvasObject {
	const large = 1.3
	if kit.TextScale() > large {
		return kit.Columns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Share(1)}, date, kit.VStack(0, what, said))
	}
	return kit.Columns(kit.Gap16, []kit.Column{kit.Fixed(104), kit.Share(2), kit.Share(3)}, date, what, said)
}

// circumstances are "café · 45 minutes".
func circumstances(c data.Contact) string {
	parts := []string{strings.ToLower(words.ContactWhere(c.Where))}
	if c.Minutes > 0 {
		parts = append(parts, lang.N("{{.Count}} minutes", c.Minutes, words.With{"Count": c.Minutes}))
	}
	return strings.Join(kept(parts...), " · ")
}

// kept leaves out what is empty.
func kept(parts ...string) []string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return full
}
