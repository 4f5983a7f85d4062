package people

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// readable is the width to which running facts are held.
const readable float32 = 760

// path shows the way into the programme, the recovery date with its
// milestones and, of a mentor, what they offer.
func (p *page) path() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{p.wayHere(), p.recovery()}
	if p.profile.person.Roles.Has(data.Mentor) {
		parts = append(parts, p.giving())
	}
	for i, part := range parts {
		parts[i] = kit.AtMost(readable, part)
	}
	return parts
}

func (p *page) wayHere() fyne.CanvasObject {
	path, pr := p.profile.person.Path, p.profile
	return facts(section(lang.L("The way here"), quiet(lang.L("Change the path"), p.editPath)),
		fact{lang.L("Detox finished"), words.Date(path.DetoxFinished, pr.today)},
		fact{lang.L("Rehab"), spanWords(path.Rehab, pr.today)},
		fact{lang.L("Waiting for a mentor since"), words.Date(path.WaitingSince, pr.today)},
		fact{lang.L("Would like in a mentor"), path.Wishes},
		fact{lang.L("In their own words"), quoted(path.Commitment)})
}

func (p *page) recovery() fyne.CanvasObject {
	pr := p.profile
	dates := pr.person.RecoveryDates
	var before []string
	for _, d := range dates[:max(0, len(dates)-1)] {
		before = append(before, words.DateWithYear(d))
	}
	shared := lang.L("Kept to themselves: milestones are not shown to the group")
	next := ""
	if pr.person.ShareMilestones {
		shared = lang.L("The group may know and celebrate")
		next = pr.nextMilestone()
	}
	if len(dates) == 0 {
		shared = ""
	}
	return facts(section(lang.L("Recovery date"), quiet(lang.L("Change the recovery date"), p.editRecovery)),
		fact{lang.L("Counted from"), words.DateWithYear(pr.person.RecoveryDate())},
		fact{lang.L("Earlier dates"), strings.Join(before, ", ")},
		fact{lang.L("Milestones"), shared},
		fact{lang.L("Next milestone"), next})
}

// nextMilestone is the milestone that comes within a year, with its date.
func (p *profile) nextMilestone() string {
	const year = 366
	for d := p.today; d <= p.today.AddDays(year); d++ {
		if m, ok := data.MilestoneOn(p.person, d); ok {
			return lang.L("{{.Milestone}} on {{.Date}}",
				with{"Milestone": words.Milestone(m), "Date": words.LongDate(d, p.today)})
		}
	}
	return ""
}

func (p *page) giving() fyne.CanvasObject {
	pr := p.profile
	g := pr.person.Mentor
	capacity := ""
	if g.Capacity > 0 {
		capacity = lang.L("{{.Has}} now, {{.Agreed}} agreed", with{"Has": pr.mentees(), "Agreed": g.Capacity})
	} else if pr.mentees() > 0 {
		capacity = strconv.Itoa(pr.mentees())
	}
	return facts(section(lang.L("As a mentor"), quiet(lang.L("Change what they offer"), p.editGiving)),
		fact{lang.L("Mentees at once"), capacity},
		fact{lang.L("CBT basics"), words.DateWithYear(g.CBTBasics)},
		fact{lang.L("Free"), g.Availability})
}

// mentees counts those whom the person walks alongside now.
func (p *profile) mentees() int {
	n := 0
	for _, pair := range p.pairs {
		if pair.Live() && pair.Mentor == p.person.ID {
			n++
		}
	}
	return n
}

// fact is a label and what it stands for.
type fact struct{ label, value string }

// facts sets what is known under a head, in two columns; a longer text takes
// a line of its own. Nothing known is said in a word.
func facts(head fyne.CanvasObject, all ...fact) *fyne.Container {
	const long = 60
	column := kit.VStack(kit.Gap8, head)
	var short []fyne.CanvasObject
	flush := func() {
		for ; len(short) > 1; short = short[2:] {
			column.Add(form.NewBeside(short[0], short[1]))
		}
		for _, o := range short {
			column.Add(form.NewBeside(o, kit.Gap(0)))
		}
		short = nil
	}
	for _, f := range all {
		switch {
		case f.value == "":
		case len(f.value) > long:
			flush()
			column.Add(kit.KeyValue(f.label, f.value))
		default:
			short = append(short, kit.KeyValue(f.label, f.value))
		}
	}
	flush()
	if len(column.Objects) == 1 {
		column.Add(kit.Muted(lang.L("Nothing noted")))
	}
	column.Add(kit.Gap(kit.Gap8))
	return column
}

// spanWords is "12 December to 19 December", or one end of it.
func spanWords(s data.Span, today data.Date) string {
	w := with{"From": words.Date(s.From, today), "Until": words.Date(s.Until, today)}
	switch {
	case s == data.Span{}:
		return ""
	case s.Until == 0:
		return lang.L("from {{.From}}", w)
	case s.From == 0:
		return lang.L("until {{.Until}}", w)
	case s.From == s.Until:
		return words.LongDate(s.From, today)
	}
	return lang.L("{{.From}} to {{.Until}}", w)
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return lang.L("“{{.Text}}”", with{"Text": text})
}
