package erasing

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// live says that the person is in a pair, which has to be ended by somebody first.
func (p *Page) live() fyne.CanvasObject {
	part := kit.VStack(kit.Gap8)
	for _, pair := range p.facts.Live {
		other := pair.Mentor
		if other == p.facts.Person.ID {
			other = pair.Mentee
		}
		w := words.With{"Name": p.facts.first, "Other": p.facts.names.ByID(other)}
		part.Add(kit.NewVerdict(kit.ReasonWarning, lang.L("{{.Name}} and {{.Other}} are a pair. End it first, and say why: {{.Other}} goes on from there.", w)))
		part.Add(kit.Leading(kit.NewLink(lang.L("Open the pair"), func() {
			p.host.Go(screen.Location{Screen: screen.Pairs, ID: pair.ID})
		})))
	}
	return part
}

// goes lists what is taken away.
func (p *Page) goes() fyne.CanvasObject {
	f := p.facts
	rows := [][2]string{{lang.L("Name, phone and path"), lang.L("all of it")}}
	add := func(n int, what, said string) {
		if n > 0 {
			rows = append(rows, [2]string{what, said})
		}
	}
	count := func(n int) string { return strconv.Itoa(n) }
	add(f.Goes.Marks, lang.L("Attendance"), lang.N("{{.Count}} marks", f.Goes.Marks, words.With{"Count": f.Goes.Marks}))
	for _, pair := range f.Pairs {
		rows = append(rows, p.pairRow(pair))
	}
	add(f.Goes.OneToOnes, lang.L("One-to-ones"), count(f.Goes.OneToOnes))
	add(f.Goes.Calls, lang.L("Calls"), count(f.Goes.Calls))
	add(f.Goes.SetAside, lang.L("Calls set aside"), count(f.Goes.SetAside))
	goals := count(f.Goes.Goals)
	if f.Goes.GoalSteps > 0 {
		goals = lang.N("{{.Goals}}, with {{.Count}} steps", f.Goes.GoalSteps, words.With{"Goals": goals, "Count": f.Goes.GoalSteps})
	}
	add(f.Goes.Goals, lang.L("Goals"), goals)
	add(f.Goes.Consents, lang.L("Consents"), count(f.Goes.Consents))
	add(f.Goes.Slips, lang.L("Attendance slips"), count(f.Goes.Slips))
	add(f.Goes.Requests, lang.L("Requests to see their record"), count(f.Goes.Requests))
	add(f.Goes.Led, lang.L("Name as who led"), lang.N("{{.Count}} meetings", f.Goes.Led, words.With{"Count": f.Goes.Led}))
	add(f.Goes.Audit, lang.L("Name in the audit trail"), lang.N("{{.Count}} lines will say “a person”", f.Goes.Audit, words.With{"Count": f.Goes.Audit}))
	part := kit.VStack(0, kit.Section(lang.L("What goes")))
	for _, row := range rows {
		part.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.HStack(kit.Gap16, kit.Grow(kit.NewParagraph(row[0])), kit.Muted(row[1]))))
		part.Add(kit.NewDivider())
	}
	return part
}

// pairRow tells of a pair that goes, or in which somebody else's way remains.
func (p *Page) pairRow(pair data.Pair) [2]string {
	state := strings.ToLower(words.PairState(pair.Now().State))
	if pair.Mentor == p.facts.Person.ID {
		return [2]string{
			lang.L("Mentor of {{.Name}}", words.With{"Name": p.facts.names.ByID(pair.Mentee)}),
			lang.L("{{.State}}; the mentee’s part stays", words.With{"State": state}),
		}
	}
	return [2]string{lang.L("Pair with {{.Name}}", words.With{"Name": p.facts.names.ByID(pair.Mentor)}), state}
}

// stays lists what is as right afterwards as before.
func (p *Page) stays() fyne.CanvasObject {
	part := kit.VStack(kit.Gap8, kit.Section(lang.L("What stays right")))
	if n := p.facts.Came; n > 0 {
		part.Add(kit.NewReason(kit.ReasonFor, lang.N("Headcounts of the {{.Count}} meetings", n, words.With{"Count": n})))
	}
	part.Add(kit.NewReason(kit.ReasonFor, lang.L("Everybody else’s rates")))
	part.Add(kit.NewReason(kit.ReasonFor, lang.L("Past summaries, to the last figure")))
	part.Add(kit.CaptionParagraph(lang.L("For these it stays counted that somebody was there, without a name and without a word.")))
	return part
}

// notes lists the texts of others in which they are named.
func (p *Page) notes() fyne.CanvasObject {
	f := p.facts
	head := lang.L("Notes that name {{.Name}}", words.With{"Name": f.first})
	if len(f.Mentions) == 0 {
		return kit.VStack(kit.Gap8, kit.Section(head), kit.MutedParagraph(lang.L("None. Everything that others wrote was looked through.")))
	}
	part := kit.VStack(0, kit.Section(head),
		kit.CaptionParagraph(lang.L("“{{.Name}}” becomes “{{.Someone}}”", words.With{"Name": f.first, "Someone": someone()})))
	for _, m := range f.Mentions {
		choice := kit.NewEither(lang.L("Take name out"), lang.L("Leave"), func(leave bool) { p.leavings[m.Place] = leave }).Changes()
		leave, chosen := p.leavings[m.Place]
		choice.SetSelected(chosen && leave || !chosen && !m.Sure())
		p.choices[m.Place] = choice
		text := kit.NewText(f.excerpt(m)...).Ellipsis()
		part.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.FoldingColumns(kit.Gap16, []kit.Column{kit.Share(1), kit.Fixed(noteChoice)},
			kit.VStack(0, kit.Caption(f.where(m)).Ellipsis(), text), choice)))
		part.Add(kit.NewDivider())
	}
	if f.hidden {
		part.Add(kit.CaptionParagraph(lang.L("What they say is hidden with the names. Ctrl H shows it.")))
	}
	return part
}

// noteChoice is the width of the two ways to deal with a note, at 100 % text.
const noteChoice = 236

// Where an excerpt begins before the name, in letters.
const excerptBefore = 24

// excerpt is the part of a text around the name, with that in bold.
func (f *facts) excerpt(m store.Mention) []kit.Span {
	if f.hidden {
		return []kit.Span{{Text: lang.L("Hidden")}}
	}
	spans := []kit.Span{{Text: "“"}}
	at := 0
	if before := utf8.RuneCountInString(m.Text[:m.Found[0].From]); before > excerptBefore {
		runes := []rune(m.Text[:m.Found[0].From])
		at = len(string(runes[:before-excerptBefore]))
		spans[0].Text += "…"
	}
	for _, found := range m.Found {
		spans = append(spans, kit.Span{Text: inLine(m.Text[at:found.From])},
			kit.Span{Text: inLine(m.Text[found.From:found.Until]), Strong: true, Color: kit.ColorLate})
		at = found.Until
	}
	return append(spans, kit.Span{Text: inLine(m.Text[at:]) + "”"})
}

// inLine is a stretch of a text on one line, with the blanks at its ends.
func inLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, text)
}

// where says whose record it is, of what kind, and of which day.
func (f *facts) where(m store.Mention) string {
	parts := []string{}
	if name := f.names.ByID(m.Person); name != "" {
		parts = append(parts, name)
	} else if by := f.by[m.By]; by != "" {
		parts = append(parts, by)
	}
	kind := kindOf(m)
	if m.On != 0 {
		kind = lang.L("{{.What}}, {{.Date}}", words.With{"What": kind, "Date": words.Date(m.On, f.today)})
	}
	return strings.Join(append(parts, kind), " · ")
}

// kindOf is what sort of record a text stands in.
func kindOf(m store.Mention) string {
	switch m.Table {
	case "people":
		return lang.L("their details")
	case "groups":
		return lang.L("a group")
	case "meetings":
		return lang.L("a meeting")
	case "marks":
		return lang.L("a remark at a meeting")
	case "activities":
		return lang.L("the catalogue")
	case "pairs":
		return lang.L("a pair")
	case "contacts":
		return lang.L("a one-to-one or a call")
	case "goals":
		return lang.L("a goal")
	case "dismissals":
		return lang.L("a call set aside")
	case "consents":
		return lang.L("a consent")
	case "slips":
		return lang.L("an attendance slip")
	}
	return lang.L("the settings")
}

// backups lists what still holds them, and until when.
func (p *Page) backups() fyne.CanvasObject {
	f := p.facts
	part := kit.VStack(0, kit.Section(lang.L("Backups that still hold {{.Name}}", words.With{"Name": f.first})))
	if len(f.held) == 0 {
		part.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.MutedParagraph(lang.L("None was found in the folders that this computer knows and reaches."))))
	}
	for _, h := range f.held {
		name := h.name
		if name == "" {
			name = filepath.Base(h.folder)
		}
		n := len(h.files)
		row := kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconBackup, kit.ColorMuted),
			kit.Grow(kit.NewParagraph(lang.N("{{.Folder}}, {{.Count}} files", n, words.With{"Folder": name, "Count": n}))),
			kit.Muted(lang.L("last one goes in {{.Month}}", words.With{"Month": words.MonthYear(store.LastGoes(h.files))})))
		part.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row))
		part.Add(kit.NewDivider())
	}
	part.Add(kit.Inset(kit.Gap8, 0, 0, 0, kit.CaptionParagraph(
		lang.L("Should one be restored, {{.Name}} is taken out again by itself.", words.With{"Name": f.first}))))
	return part
}

// onPaper says what was made about them and is out of reach.
func (p *Page) onPaper() fyne.CanvasObject {
	f := p.facts
	part := kit.VStack(kit.Gap8, kit.Section(lang.L("On paper")))
	n := len(f.printed)
	if n == 0 {
		part.Add(kit.MutedParagraph(lang.L("No document was made about them.")))
		return part
	}
	said := lang.N("{{.Count}} documents were made, the last on {{.Date}}", n,
		words.With{"Count": n, "Date": words.Date(f.printed[0].on, f.today)})
	part.Add(kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconDocuments, kit.ColorMuted), kit.Grow(kit.NewParagraph(said)),
		kit.NewLink(lang.L("Which ones"), p.whichPapers)))
	return part
}

// whichPapers lists the documents.
func (p *Page) whichPapers() {
	list := kit.VStack(kit.Gap8)
	for _, d := range p.facts.printed {
		what := d.what
		if d.left {
			what = lang.L("{{.What}}, which left the programme", words.With{"What": what})
		}
		list.Add(kit.HStack(kit.Gap16, kit.Grow(kit.NewParagraph(what)), kit.Muted(words.DateWithYear(d.on))))
	}
	kit.ChoiceDialog(p.host.Window(), lang.L("What was made about {{.Name}}", words.With{"Name": p.facts.first}), list, lang.L("Close"))
}
