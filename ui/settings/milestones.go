package settings

import (
	"errors"
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

// milestones is the section of the lengths of recovery that are marked.
type milestones struct {
	host    screen.Host
	rows    *fyne.Container
	number  *kit.Entry
	unit    *kit.Choice[data.Milestone] // one of what the number counts
	problem *kit.Paragraph
	usual   *kit.Button
	sheet   *fyne.Container
}

func newMilestones(h screen.Host) *milestones {
	m := &milestones{host: h, rows: kit.VStack(0), problem: kit.CaptionParagraph("").Colored(kit.ColorDanger)}
	m.number = kit.NewEntry("").Changes()
	m.number.OnSubmitted = func(string) { m.add() }
	m.unit = kit.NewChoice([]kit.Option[data.Milestone]{
		{Value: data.Milestone{Days: 1}, Label: lang.L("days")},
		{Value: data.Milestone{Months: 1}, Label: lang.L("months")},
		{Value: data.Milestone{Months: 12}, Label: lang.L("years")},
	}, nil).Changes()
	m.usual = kit.NewButton(lang.L("Back to the usual ones"), kit.Secondary, func() {
		m.store(func([]data.Milestone) []data.Milestone { return nil })
	}).Changes()
	typed := kit.Wrap(kit.Gap8, kit.AtLeast(88, 0, m.number), m.unit,
		kit.NewButton(lang.L("Add"), kit.Secondary, m.add).Changes())
	m.sheet = sheet(lang.L("Shown only of those who want the group to know. From the second year on, every further year is one too."),
		block(lang.L("Add a milestone"), "", typed, m.problem), m.rows, kit.Leading(m.usual))
	return m
}

func (m *milestones) content() fyne.CanvasObject { return m.sheet }

func (m *milestones) show() {
	var p data.Programme
	if !m.host.Read(func(r *store.Reader) (err error) {
		p, err = r.Programme()
		return err
	}) {
		return
	}
	list := p.MilestoneList()
	data.SortMilestones(list)
	m.rows.RemoveAll()
	for i, one := range list {
		if i > 0 {
			m.rows.Add(kit.NewDivider())
		}
		remove := kit.NewButton(lang.L("Remove"), kit.Quiet, func() {
			m.store(func(l []data.Milestone) []data.Milestone {
				return slices.DeleteFunc(l, func(other data.Milestone) bool { return other == one })
			})
		}).Changes()
		remove.SetEnabled(len(list) > 1) // an empty list stands for the usual ones
		m.rows.Add(kit.HStack(kit.Gap8, kit.Grow(kit.Body(words.Milestone(one))), remove))
	}
	m.usual.SetEnabled(len(p.Milestones) > 0)
	m.say("")
}

// add adds what was typed to the list.
func (m *milestones) add() {
	n, err := strconv.Atoi(strings.TrimSpace(m.number.Text))
	if err != nil || n < 1 {
		m.say(lang.L("Type a number."))
		return
	}
	unit := m.unit.Selected()
	one := data.Milestone{Days: n * unit.Days, Months: n * unit.Months}
	if m.store(func(l []data.Milestone) []data.Milestone { return append(l, one) }) {
		m.number.SetValue("")
	}
}

// store changes the list as it is stored now, and says why where it cannot be.
func (m *milestones) store(change func([]data.Milestone) []data.Milestone) bool {
	err := changeProgramme(m.host, func(p *data.Programme) {
		p.Milestones = change(p.MilestoneList())
		data.SortMilestones(p.Milestones)
	})
	var invalid *data.Invalid
	if errors.As(err, &invalid) {
		_, text := words.Error(err)
		m.say(text)
		return false
	}
	return m.host.Fail(err)
}

// say says below the field why a milestone cannot be added; empty for nothing.
func (m *milestones) say(problem string) {
	m.problem.SetText(lang.L("! {{.Problem}}", words.With{"Problem": problem}))
	kit.ShowIf(problem != "", m.problem)
	m.sheet.Refresh()
}
