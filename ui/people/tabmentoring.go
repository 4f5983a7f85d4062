package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// mentoring shows the pairs that the person is or was in; of a mentor what they
// offer, of others whether they might become one; and whom they are not to be
// paired with.
func (p *page) mentoring() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{p.pairsOf()}
	if p.profile.person.Roles.Has(data.Mentor) {
		parts = append(parts, p.giving(), p.training(), p.resting(), p.supervision())
	} else {
		if p.profile.mightGiveBack() {
			parts = append(parts, p.givingBack())
		}
		parts = append(parts, p.training())
	}
	return atReadable(append(parts, p.notWith())...)
}

// pairsOf lists the person's pairs, those that go on first, then the latest.
func (p *page) pairsOf() fyne.CanvasObject {
	pr := p.profile
	var actions []fyne.CanvasObject
	if pr.mayHaveAMentor() {
		actions = append(actions, kit.NewButton(lang.L("Find a mentor"), kit.Secondary, p.findMentor))
	}
	pairs := slices.Clone(pr.pairs)
	slices.SortStableFunc(pairs, func(a, b data.Pair) int {
		if a.Live() != b.Live() {
			if a.Live() {
				return -1
			}
			return 1
		}
		return int(b.Since() - a.Since())
	})
	var rows []fyne.CanvasObject
	for _, pair := range pairs {
		open := func() { p.host.Go(screen.Location{Screen: screen.Pairs, ID: pair.ID}) }
		rows = append(rows, line(pr.otherOf(pair), pr.aboutPair(pair), quiet(lang.L("Open the pair"), open)))
	}
	return lines(section(lang.L("Pairs"), actions...), lang.L("In no pair so far"), rows)
}

func (p *page) findMentor() {
	p.host.Go(screen.Location{Screen: screen.Pairs, ID: p.profile.person.ID, Part: screen.FindMentor})
}

// otherOf says who the other half of a pair is, and as what.
func (p *profile) otherOf(pair data.Pair) string {
	if pair.Mentor == p.person.ID {
		return lang.L("{{.Name}}, mentee", words.With{"Name": p.names.ByID(pair.Mentee)})
	}
	return lang.L("{{.Name}}, mentor", words.With{"Name": p.names.ByID(pair.Mentor)})
}

// aboutPair says since when a pair is one and where it stands, or how long it
// was one and how it ended.
func (p *profile) aboutPair(pair data.Pair) string {
	now := pair.Now()
	if pair.Live() {
		stands := words.Stage(now.Stage)
		if now.State != data.Active {
			stands = words.PairState(now.State)
		}
		return dotted(lang.L("since {{.Date}}", words.With{"Date": words.Date(pair.Since(), p.today)}), strings.ToLower(stands))
	}
	span := spanWords(data.Span{From: pair.Since(), Until: now.Date}, p.today)
	return dotted(span, strings.ToLower(words.EndReason(now.Reason)))
}

func (p *page) giving() fyne.CanvasObject {
	pr := p.profile
	g := pr.person.Mentor
	capacity := lang.L("Not agreed")
	if g.Capacity > 0 {
		capacity = lang.L("{{.Has}} now, {{.Agreed}} agreed", words.With{"Has": pr.mentees(), "Agreed": g.Capacity})
	} else if n := pr.mentees(); n > 0 {
		capacity = lang.L("{{.Has}} now, none agreed", words.With{"Has": n})
	}
	rest := ""
	if span, rests := g.RestingOn(pr.today); rests {
		rest = spanWords(span, pr.today)
	}
	actions := []fyne.CanvasObject{quiet(lang.L("Change what they offer"), p.editGiving).Changes()}
	if pr.mentees() > 0 {
		actions = append(actions, quiet(lang.L("Caseload pack"), p.caseloadPack))
	}
	return facts(section(lang.L("As a mentor"), actions...),
		fact{lang.L("Mentees at once"), capacity},
		fact{lang.L("Mentor since"), words.DateWithYear(g.Since)},
		fact{lang.L("Rests from mentoring"), rest},
		fact{lang.L("About their time"), words.Note(p.profile.hidden, g.Availability)})
}

func (p *page) caseloadPack() {
	p.host.Go(screen.Location{Screen: screen.Documents, Document: reports.CaseloadPackKey, ID: p.profile.person.ID})
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

// mightGiveBack reports whether it matters if the person could become a
// mentor.
func (p *profile) mightGiveBack() bool {
	return p.person.Roles&(data.Mentee|data.Facilitator) != 0 && !p.person.HasLeft(p.today)
}

// givingBack says by the programme's conditions whether the person might become
// a mentor, and takes that step. It keeps nobody from anything.
func (p *page) givingBack() fyne.CanvasObject {
	pr := p.profile
	w := words.With{"Name": pr.name}
	return kit.VStack(kit.Gap8,
		section(lang.L("Giving back"), kit.NewButton(lang.L("Becomes a mentor"), kit.Secondary, p.becomeMentor).Changes()),
		judged(data.ReadyToGiveBack(pr.person, pr.history().Term(), pr.rules, pr.today), pr.today,
			lang.L("{{.Name}} could become a mentor.", w),
			lang.L("Nothing speaks against {{.Name}} as a mentor.", w),
			lang.L("Before {{.Name}} becomes a mentor, think of this. It is for you to decide.", w)),
		kit.Gap(kit.Gap8))
}

// notWith lists with whom the person is not to be paired.
func (p *page) notWith() fyne.CanvasObject {
	pr := p.profile
	var rows []fyne.CanvasObject
	for _, id := range pr.person.Mentor.NotWith {
		rows = append(rows, line(pr.names.ByID(id), "", quiet(lang.L("Take away"), func() { p.allow(id) }).Changes()))
	}
	return lines(section(lang.L("Not to be paired with"), quiet(lang.L("Add somebody"), p.addNotWith).Changes()),
		lang.L("Nobody is noted. Whoever is, is warned of when a pair is made."), rows)
}
