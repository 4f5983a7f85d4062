package settings

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// mentoring is the section of giving back, of pairs, and of the trainings.
type mentoring struct {
	host   screen.Host
	stored data.Programme

	months, attendance *condition
	asked              *fyne.Container // a box to tick for each training
	askable            []string        // the trainings that have one
	several            *kit.Check
	trainings          *trainings
	sheet              *fyne.Container
}

// condition is one number that somebody who gives back is asked for.
type condition struct {
	of      func(*data.GivingBack) *int
	field   *kit.Entry
	problem *kit.Paragraph
	content *fyne.Container
}

// The most that can be asked for.
const (
	mostMonths  = 600
	mostPercent = 100
)

func newMentoring(h screen.Host) *mentoring {
	m := &mentoring{host: h, asked: kit.VStack(0)}
	m.months = m.number(lang.L("In recovery"),
		lang.L("For so long at least, counted from the recovery date. 0: it does not matter."),
		lang.L("months"), mostMonths, func(g *data.GivingBack) *int { return &g.Months })
	m.attendance = m.number(lang.L("Comes to the meetings"),
		lang.L("To this share of those of the last months at least. 0: it does not matter."),
		lang.L("%"), mostPercent, func(g *data.GivingBack) *int { return &g.AttendancePercent })
	m.several = kit.NewCheck(lang.L("A mentee may have several mentors at once"), func(on bool) {
		m.change(func(p *data.Programme) { p.SeveralMentors = on })
	}).Changes()
	m.trainings = newTrainings(m.change)
	m.sheet = sheet(lang.L("What stands here reminds and warns. It keeps nobody from anything: you decide."),
		block(lang.L("Who could become a mentor"), lang.L("Whoever meets all of this is proposed as a mentor, with the reasons."),
			kit.VStack(12, m.months.content, kit.NewDivider(), m.attendance.content, kit.NewDivider(),
				kit.ItemName(lang.L("Has done these trainings")), m.asked)),
		block(lang.L("Pairs"), "", m.several),
		block(lang.L("Trainings"), lang.L("What can be noted on a person’s page, under Mentoring."), m.trainings.content))
	return m
}

// number is a condition that is typed.
func (m *mentoring) number(title, sentence, unit string, most int, of func(*data.GivingBack) *int) *condition {
	c := &condition{of: of, field: kit.NewEntry("")}
	c.content, c.problem = numberRow(title, sentence, kit.AtLeast(88, 0, c.field), unit)
	keepOnLeaving(c.field, func(text string) {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 0 || n > most {
			c.say(lang.L("Type a number from 0 to {{.Most}}.", words.With{"Most": most}))
		} else {
			c.say("")
			m.change(func(p *data.Programme) { *of(&p.GivingBack) = n })
		}
		m.sheet.Refresh()
	}, func() string { return strconv.Itoa(*of(&m.stored.GivingBack)) })
	return c
}

// say says beside the number why it cannot be; empty for nothing.
func (c *condition) say(problem string) {
	c.problem.SetText(lang.L("! {{.Problem}}", words.With{"Problem": problem}))
	kit.ShowIf(problem != "", c.problem)
}

func (m *mentoring) content() fyne.CanvasObject { return m.sheet }

func (m *mentoring) show() {
	if !m.host.Read(func(r *store.Reader) (err error) {
		m.stored, err = r.Programme()
		return err
	}) {
		return
	}
	for _, c := range []*condition{m.months, m.attendance} {
		c.field.SetValue(strconv.Itoa(*c.of(&m.stored.GivingBack)))
		c.say("")
	}
	m.several.SetValue(m.stored.SeveralMentors)
	m.showAsked()
	m.trainings.show(m.stored.Trainings())
	m.sheet.Refresh()
}

// showAsked shows a box for each training, ticked where somebody who gives back
// is asked for it. The boxes stay while the list does, and with them the
// keyboard.
func (m *mentoring) showAsked() {
	names := slices.Clone(m.stored.Trainings())
	for _, asked := range m.stored.GivingBack.Training {
		if !holds(names, asked) {
			names = append(names, asked)
		}
	}
	if !slices.Equal(names, m.askable) {
		m.askable = names
		m.asked.RemoveAll()
		for _, name := range names {
			m.asked.Add(kit.NewCheck(name, func(on bool) { m.ask(name, on) }).Wrapping().Changes())
		}
	}
	for i, name := range names {
		m.asked.Objects[i].(*kit.Check).SetValue(holds(m.stored.GivingBack.Training, name))
	}
}

// ask makes a training a condition, or no longer.
func (m *mentoring) ask(name string, on bool) {
	m.change(func(p *data.Programme) {
		p.GivingBack.Training = without(p.GivingBack.Training, name)
		if on {
			p.GivingBack.Training = append(p.GivingBack.Training, name)
		}
	})
}

// change stores a choice. Where that fails, what is stored is shown again.
func (m *mentoring) change(how func(*data.Programme)) {
	if !m.host.Fail(changeProgramme(m.host, how)) {
		m.show()
	}
}
