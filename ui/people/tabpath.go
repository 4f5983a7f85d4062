package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// path shows the way into the programme, what would suit the person in a
// mentor or a mentee, and the recovery date with its milestones.
func (p *page) path() []fyne.CanvasObject {
	return atReadable(p.wayHere(), p.suits(), p.recovery())
}

func (p *page) wayHere() fyne.CanvasObject {
	path, pr := p.profile.person.Path, p.profile
	shown := facts(section(lang.L("The way here"), quiet(lang.L("Change the path"), p.editPath).Changes()),
		fact{lang.L("Detox finished"), words.Date(path.DetoxFinished, pr.today)},
		fact{lang.L("Rehab"), dotted(spanWords(path.Rehab, pr.today), weeksOf(path.Rehab))},
		pr.waiting(),
		fact{lang.L("In their own words"), quoted(pr.hidden, path.Commitment)})
	if pr.mayHaveAMentor() {
		shown.Add(p.readiness())
		shown.Add(kit.Gap(kit.Gap8))
	}
	return shown
}

// waiting says since when somebody waits for a mentor, or from when until when
// they did: nobody who has one waits.
func (p *profile) waiting() fact {
	since := p.person.Path.WaitingSince
	found := p.pairedFrom(since)
	_, paired := p.mentorPair()
	switch {
	case since != 0 && (found != 0 || paired):
		return fact{lang.L("Waited for a mentor"), spanWords(data.Span{From: since, Until: found}, p.today)}
	case since != 0 && p.mayHaveAMentor():
		return fact{lang.L("Waiting for a mentor since"), dotted(words.Date(since, p.today), words.Ago(since, p.today))}
	}
	return fact{lang.L("Waiting for a mentor since"), words.Date(since, p.today)}
}

// pairedFrom is the first day from the given one on at which a mentor and the
// person were a pair, or none. A pair that was only proposed is none.
func (p *profile) pairedFrom(day data.Date) (first data.Date) {
	for _, pair := range p.pairs {
		met := slices.ContainsFunc(pair.Steps, func(s data.PairStep) bool { return s.State == data.Active })
		if began := pair.Since(); met && pair.Mentee == p.person.ID && began >= day && (first == 0 || began < first) {
			first = began
		}
	}
	return first
}

// weeksOf says how long a stretch of days is, where both ends are known.
func weeksOf(s data.Span) string {
	if s.From == 0 || s.Until == 0 {
		return ""
	}
	n := int(s.Until-s.From+1) / 7
	return lang.N("{{.Count}} weeks", n, words.With{"Count": n})
}

// mayHaveAMentor reports whether it matters if the person is ready for a
// mentor: a mentee who has none.
func (p *profile) mayHaveAMentor() bool {
	_, paired := p.mentorPair()
	return p.person.Roles.Has(data.Mentee) && !paired && !p.person.HasLeft(p.today)
}

// readiness says whether the way into the programme lies behind the person. It
// keeps nobody from anything.
func (p *page) readiness() fyne.CanvasObject {
	pr := p.profile
	w := words.With{"Name": pr.name}
	return judged(data.ReadyForMentor(pr.person, pr.today), pr.today,
		lang.L("{{.Name}} is ready for a mentor.", w),
		lang.L("Nothing speaks against {{.Name}} having a mentor.", w),
		lang.L("Before {{.Name}} has a mentor, think of this. It is for you to decide.", w))
}

// judged says a readiness in one of three sentences, and its reasons: what
// speaks against it, what speaks for it, and what nobody has noted.
func judged(r data.Readiness, today data.Date, ready, nothingAgainst, think string) fyne.CanvasObject {
	said := ready
	switch {
	case !r.Ready():
		said = think
	case len(r.Unknown) > 0:
		said = nothingAgainst
	}
	column := kit.VStack(kit.Gap4, kit.NewParagraph(said))
	for _, of := range []struct {
		sign    kit.ReasonSign
		reasons []data.Reason
	}{{kit.ReasonWarning, r.Against}, {kit.ReasonFor, r.For}, {kit.ReasonAgainst, r.Unknown}} {
		for _, reason := range of.reasons {
			column.Add(kit.NewReason(of.sign, words.Reason(reason, today)))
		}
	}
	return column
}

// suits shows what helps to find the other half of a pair.
func (p *page) suits() fyne.CanvasObject {
	who := p.profile.person
	return facts(section(lang.L("What would suit them"), quiet(lang.L("Change what suits"), p.editSuits).Changes()),
		fact{lang.L("Speaks"), strings.Join(who.Languages, ", ")},
		fact{lang.L("Lives or works around"), who.Area},
		fact{lang.L("Free"), words.Times(who.Times)},
		fact{lang.L("Gender"), who.Gender},
		fact{lang.L("Likes"), strings.Join(who.Interests, ", ")},
		fact{lang.L("Would like as a mentor"), who.Path.MentorGender},
		fact{lang.L("Other wishes"), words.Note(p.profile.hidden, who.Path.Wishes)})
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
	actions := []fyne.CanvasObject{quiet(lang.L("Change the recovery date"), p.editRecovery).Changes()}
	if reached := (data.Honours{Person: pr.person, Milestones: pr.milestones, Today: pr.today}).Reached(); len(reached) > 0 {
		actions = append(actions, quiet(lang.L("Certificate"), p.document(reports.CertificateKey)))
	}
	return facts(section(lang.L("Recovery date"), actions...),
		fact{lang.L("Counted from"), words.DateWithYear(pr.person.RecoveryDate())},
		fact{lang.L("Earlier dates"), strings.Join(before, ", ")},
		fact{lang.L("Milestones"), shared},
		fact{lang.L("Next milestone"), next})
}

// nextMilestone is the milestone that comes within a year, with its date.
func (p *profile) nextMilestone() string {
	const year = 366
	days := data.MilestonesBetween(p.person, p.today, p.today.AddDays(year), p.milestones)
	if len(days) == 0 {
		return ""
	}
	on := lang.L("{{.Milestone}} on {{.Date}}",
		words.With{"Milestone": words.Milestone(days[0].Milestone), "Date": words.LongDate(days[0].Date, p.today)})
	return dotted(on, words.Ahead(days[0].Date, p.today))
}
