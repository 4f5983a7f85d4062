package pairs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// drawRows shows the mentors found, the chosen one standing out.
func (m *matchPage) drawRows() {
	rows := m.warnings()
	if len(rows) > 0 {
		rows = append(rows, kit.Gap(kit.Gap8))
	}
	if len(m.shown) == 0 {
		rows = append(rows, kit.MutedParagraph(m.nobody()))
	}
	var chosen fyne.CanvasObject
	for i, at := range m.shown[:m.drawn()] {
		row := m.row(m.candidates[at], i == m.chosen)
		if i == m.chosen {
			chosen = row
		}
		rows = append(rows, row)
		if i != m.chosen && i+1 != m.chosen {
			rows = append(rows, kit.NewDivider())
		}
	}
	if m.drawn() < len(m.shown) {
		rows = append(rows, kit.Gap(kit.Gap8), kit.Leading(kit.NewLink(
			lang.N("Show all {{.Count}}", len(m.shown), words.With{"Count": len(m.shown)}),
			func() { m.all = true; m.drawRows() })))
	}
	rows = append(rows, kit.Gap(kit.Gap8),
		kit.CaptionParagraph(lang.L("Reasons are shown so that people decide. Nothing here stops you. Whoever is missing needs the role of a mentor, on their page.")))
	m.rows.Objects = rows
	m.rows.Refresh()
	m.content.Refresh()
	if chosen != nil && m.chosen > 0 {
		kit.Reveal(chosen)
	}
	m.hintForEnter()
}

func (m *matchPage) nobody() string {
	if len(m.candidates) == 0 {
		return lang.L("Nobody else is noted as a mentor yet.")
	}
	return lang.L("No mentor goes by this name.")
}

// hintForEnter says what Enter does in the search field.
func (m *matchPage) hintForEnter() {
	c, ok := m.chosenOne()
	if !ok || kit.OnlyLooking() || large() { // no room beside what is typed
		m.search.SetHint()
		return
	}
	name := kit.Span{Text: m.book.names.Of(c.Mentor), Strong: true}
	if m.from.ID.IsZero() {
		m.search.SetHint(kit.Span{Text: lang.L("Enter proposes ")}, name)
		return
	}
	m.search.SetHint(kit.Span{Text: lang.L("Enter chooses ")}, name)
}

func (m *matchPage) chosenOne() (data.Candidate, bool) {
	if m.chosen >= len(m.shown) {
		return data.Candidate{}, false
	}
	return m.candidates[m.shown[m.chosen]], true
}

// row is one mentor: the name and the load, the reasons, and the way on.
func (m *matchPage) row(c data.Candidate, chosen bool) fyne.CanvasObject {
	who := kit.VStack(0, kit.ItemName(m.book.names.Of(c.Mentor)), kit.Caption(m.book.loadWords(c.Mentor)))
	pros := slices.DeleteFunc(slices.Clone(c.For), func(r data.Reason) bool { return r.Kind == data.HasVacancy })
	said := kit.VStack(kit.Gap4, append([]fyne.CanvasObject{who}, reasons(pros, c.Against, m.book.today)...)...)
	if c.Mentor.Mentor.Availability != "" {
		said.Add(kit.MutedParagraph(lang.L("About their time: “{{.When}}”", words.With{"When": words.NoteWithin(m.book.names.Hidden(), c.Mentor.Mentor.Availability)})))
	}
	style := kit.Secondary
	if chosen {
		style = kit.Primary
	}
	label := lang.L("Propose")
	if !m.from.ID.IsZero() {
		label = lang.L("Choose")
	}
	act := kit.VStack(kit.Gap4, kit.NewButton(label, style, func() { m.propose(c) }).Changes())
	if chosen && m.from.ID.IsZero() {
		act.Add(kit.NewButton(lang.L("Already a pair"), kit.Quiet, func() { m.askSince(c) }).Changes())
	}
	row := actionRow(said, act)
	if chosen {
		panel := kit.NewPanel(kit.Pad(kit.Gap16, row), nil)
		panel.SetStrong(true)
		return panel
	}
	return kit.Inset(kit.Gap16, kit.Gap16, kit.Gap16, kit.Gap16, row)
}

func (m *matchPage) proposeChosen() {
	if c, ok := m.chosenOne(); ok {
		m.propose(c)
	}
}

// propose notes the pair as proposed and opens its page, where the yes of each
// is noted. A transfer asks for its day and a note first.
func (m *matchPage) propose(c data.Candidate) {
	if !m.from.ID.IsZero() {
		m.askTransfer(c)
		return
	}
	id, err := m.host.Store().MakePair(m.mentee.ID, c.Mentor.ID, m.host.Today(), data.Proposed)
	if m.host.Fail(err) {
		m.host.Go(screen.Location{Screen: screen.Pairs, ID: id})
	}
}
