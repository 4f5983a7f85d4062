package pairs

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/mentorview"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fewMentors is how many mentors are shown before somebody asks for all.
const fewMentors = 25

// mentorsTab lists the mentors: whom they walk alongside, what they are trained
// in, when they are free or rest, and their last supervision.
type mentorsTab struct {
	host    screen.Host
	book    *book
	content *fyne.Container
	most    int // rows that are shown
}

func newMentorsTab(h screen.Host) *mentorsTab {
	return &mentorsTab{host: h, content: kit.VStack(0), most: fewMentors}
}

func (t *mentorsTab) show(of *book) {
	t.book = of
	t.draw()
}

func (t *mentorsTab) draw() {
	mentors := t.book.mentors
	if len(mentors) == 0 {
		t.content.Objects = []fyne.CanvasObject{kit.NewEmptyState(lang.L("No mentors yet"),
			lang.L("Whoever has the role of a mentor is listed here, with how many mentees they have and what they are trained in."),
			kit.NewButton(lang.L("Go to the people"), kit.Primary, func() { t.host.Go(screen.Location{Screen: screen.People}) }))}
		t.content.Refresh()
		return
	}
	t.content.Objects = fewRows(len(mentors), t.most, func(i int) fyne.CanvasObject { return t.row(mentors[i]) },
		lang.N("Show all {{.Count}}", len(mentors), words.With{"Count": len(mentors)}),
		func() { t.most = math.MaxInt; t.draw() })
	t.content.Refresh()
}

// row is one mentor.
func (t *mentorsTab) row(p data.Person) fyne.CanvasObject {
	b := t.book
	who := kit.VStack(0, kit.ItemName(b.names.Of(p)), kit.CaptionParagraph(b.loadLine(p)))
	if mark := b.mentorMark(p); mark != nil {
		who.Add(kit.Gap(kit.Gap4))
		who.Add(kit.Leading(mark))
	}
	said := kit.VStack(kit.Gap4, b.trainings(p)...)
	if line := b.givesLine(p); line != "" {
		said.Add(kit.MutedParagraph(line))
	}
	ways := kit.VStack(0, kit.NewButton(lang.L("Open"), kit.Quiet, func() {
		t.host.Go(screen.Location{Screen: screen.People, ID: p.ID})
	}))
	if len(data.MenteesOf(b.pairs, p.ID)) > 0 {
		ways.Add(kit.NewButton(lang.L("Caseload pack"), kit.Quiet, func() {
			t.host.Go(screen.Location{Screen: screen.Documents, Document: reports.CaseloadPackKey, ID: p.ID})
		}))
		ways.Add(kit.NewButton(lang.L("Hand over"), kit.Quiet, func() {
			t.host.HandOver(mentorview.New(t.host, p.ID))
		}))
	}
	return actionRow(beside(who, said), ways)
}

// loadLine is "1 of 2 mentees: Dana K."
func (b *book) loadLine(p data.Person) string {
	var mentees []string
	for _, pair := range b.pairs {
		if pair.Mentor == p.ID && pair.Live() {
			mentees = append(mentees, b.name(pair.Mentee))
		}
	}
	if len(mentees) == 0 {
		return b.loadWords(p)
	}
	return lang.L("{{.Load}}: {{.Names}}", words.With{"Load": b.loadWords(p), "Names": words.And(mentees)})
}

// mentorMark is the tag of a mentor who stands out: resting, away, or with more
// or as many mentees as agreed; nil for the others.
func (b *book) mentorMark(p data.Person) *kit.Tag {
	rest, _ := p.Mentor.RestingOn(b.today)
	vacancy := b.vacancyOf(p)
	switch {
	case vacancy == data.VacancyLeft:
		return kit.NewTag(lang.L("Has left"), kit.ToneLate)
	case vacancy == data.VacancyResting && rest.Until != 0:
		return kit.NewTag(lang.L("Rests until {{.Date}}", words.With{"Date": words.ShortDate(rest.Until, b.today)}), kit.ToneExcused)
	case vacancy == data.VacancyResting:
		return kit.NewTag(lang.L("Rests from mentoring"), kit.ToneExcused)
	case vacancy == data.VacancyPaused:
		return kit.NewTag(lang.L("On a pause"), kit.ToneExcused)
	case !p.Roles.Has(data.Mentor):
		return kit.NewTag(lang.L("Not noted as a mentor"), kit.ToneLate)
	case vacancy == data.VacancyOverfull:
		return kit.NewTag(lang.L("More than agreed"), kit.ToneLate)
	case vacancy == data.VacancyOpen:
		return kit.NewTag(lang.L("Has room"), kit.TonePresent)
	}
	return nil
}

// trainings says what a mentor is trained in, and what has run out or is
// missing.
func (b *book) trainings(p data.Person) []fyne.CanvasObject {
	var done []string
	var lines, missing []fyne.CanvasObject
	for _, name := range b.programme.Trainings() {
		switch r := p.TrainingNow(name, b.today); r.Kind {
		case data.TrainingDone:
			done = append(done, words.Reason(r, b.today))
		case data.TrainingMissing:
			missing = append(missing, kit.NewReason(kit.ReasonAgainst, words.Reason(r, b.today)))
		default:
			lines = append(lines, kit.NewReason(kit.ReasonWarning, words.Reason(r, b.today)))
		}
	}
	if len(done) > 0 {
		lines = append(lines, kit.NewReason(kit.ReasonFor, strings.Join(done, " · ")))
	}
	return append(lines, missing...)
}

// givesLine says when a mentor is free, what else they noted about it, and when
// their last supervision was.
func (b *book) givesLine(p data.Person) string {
	var parts []string
	if free := freeWords(p, b.names.Hidden()); free != "" {
		parts = append(parts, free)
	}
	if last := p.Mentor.LastSupervision(b.today); last.Date != 0 {
		parts = append(parts, lang.L("last supervision {{.Date}}", words.With{"Date": words.Date(last.Date, b.today)}))
	} else {
		parts = append(parts, lang.L("no supervision noted"))
	}
	return words.UpperFirst(strings.Join(parts, " · "))
}

// freeWords says when somebody is free by the grid, and what they said about it in
// their own words, which may say more, or otherwise.
func freeWords(p data.Person, hidden bool) string {
	var parts []string
	if times := words.Times(p.Times); times != "" {
		parts = append(parts, lang.L("free: {{.When}}", words.With{"When": times}))
	}
	if own := p.Mentor.Availability; own != "" {
		parts = append(parts, lang.L("about their time: “{{.When}}”", words.With{"When": words.NoteWithin(hidden, own)}))
	}
	return strings.Join(parts, " · ")
}
