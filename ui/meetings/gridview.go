package meetings

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// largeText is the text scale from which on only what is needed is shown.
const largeText = 1.5

// gridView is the people of a group against its meetings, and below it what
// can be done with the cell that is chosen.
type gridView struct {
	host   screen.Host
	group  data.Group
	period period
	span   data.Span
	model  *gridModel

	grid    *kit.StatusGrid
	none    *kit.Paragraph
	legend  *fyne.Container
	periods *kit.Picker[period]
	bar     *gridBar
	body    *fyne.Container
	content *fyne.Container
}

func newGridView(h screen.Host) *gridView {
	v := &gridView{host: h, model: &gridModel{}}
	v.grid = kit.NewStatusGrid(v, lang.L("Name"), lang.L("Here"))
	v.grid.OnMoved = func(int, int) { v.bar.show() }
	v.grid.OnMarked = v.mark
	v.grid.OnTypedRune = v.typed
	v.grid.OnRow = func(i int) { h.Go(screen.Location{Screen: screen.People, ID: v.model.Grid.Rows[i].Person.ID}) }
	v.grid.OnColumn = func(i int) { h.Go(screen.Location{Screen: screen.Register, ID: v.model.Meetings[i].ID}) }
	v.none = kit.MutedParagraph("")
	v.periods = kit.NewPicker("", periodOptions(), func(p period) {
		if p == otherDates {
			v.periods.SetSelected(v.period) // what is shown, until other dates are given
			v.askDates()
			return
		}
		v.period = p
		v.periodChosen()
	})
	v.bar = newGridBar(v)
	v.legend = kit.NewGridLegend()
	v.body = kit.Page(kit.Gap8, kit.Gap(0), v.grid, kit.VStack(kit.Gap8, v.legend, v.bar.content))
	v.content = kit.Stacked(v.body, v.none)
	return v
}

// print leads to the document that holds what is shown.
func (v *gridView) print() {
	v.host.Go(screen.Location{Screen: screen.Documents, Document: reports.GridKey, ID: v.group.ID, Period: v.span})
}

// show reads the grid of a group. It begins at the latest meeting of another
// group or period, and else stays where it was.
func (v *gridView) show(group data.Group) {
	anew := group.ID != v.group.ID
	v.group = group
	if v.period != otherDates {
		v.span = v.period.upTo(v.host.Today())
	}
	v.read(anew)
}

// goTo puts the cursor on the first meeting at which nothing is recorded of
// somebody who was expected. Where that is the first one of all, there may be
// more before it: then the grid reaches further back.
func (v *gridView) goTo(person data.ID) {
	row, column := v.unrecorded(person)
	if column == 0 && v.period != twelveMonths {
		v.period = twelveMonths
		v.periodChosen()
		row, column = v.unrecorded(person)
	}
	if column >= 0 {
		v.grid.SetCursor(row, column)
		v.bar.show()
	}
}

// unrecorded is the row of a person, and the column of the first meeting at
// which they were expected and nothing is recorded; -1 where there is none.
func (v *gridView) unrecorded(person data.ID) (row, column int) {
	if row, _ = v.place(person, data.ID{}); row < 0 {
		return row, -1
	}
	return row, slices.IndexFunc(v.model.Grid.Rows[row].Cells, func(c data.Cell) bool { return c.Kind == data.UnrecordedCell })
}

func (v *gridView) periodChosen() {
	v.periods.SetSelected(v.period)
	if v.period != otherDates {
		v.span = v.period.upTo(v.host.Today())
	}
	v.read(true)
	v.grid.Focus()
}

func (v *gridView) read(anew bool) {
	person, meeting := v.chosen()
	if !v.host.Read(func(r *store.Reader) error {
		m, err := readGrid(r, v.group, v.span, v.host.Today())
		if err == nil {
			v.model = m
		}
		return err
	}) {
		return
	}
	v.periods.SetSelected(v.period)
	// Large text needs the room, and the bar says what a cell means.
	roomy := kit.TextScale() < largeText
	kit.ShowIf(roomy, v.legend)
	v.bar.arrange(roomy)
	v.none.SetText("")
	v.body.Show()
	if v.empty() {
		v.none.SetText(lang.L("Nobody was expected at a meeting of this group in this time."))
		v.body.Hide()
	}
	v.grid.Refresh()
	row, column := v.place(person, meeting)
	if anew {
		row, column = 0, v.latest()
	}
	v.grid.SetCursor(row, column)
	v.bar.show()
}

// refresh follows a change. A mark alone is read alone.
func (v *gridView) refresh(c store.Change) {
	if c.What&^(store.MarksChanged|store.MeetingsChanged) == 0 && len(c.Done.About) == 2 {
		done := false
		person, meeting := c.Done.About[0], c.Done.About[1]
		if v.host.Read(func(r *store.Reader) (err error) {
			if v.holds(person, meeting) {
				done, err = v.model.remark(r, meeting, person)
			}
			return err
		}) && done {
			v.grid.RefreshCells()
			v.bar.show()
			return
		}
	}
	v.read(false)
}

func (v *gridView) holds(person, meeting data.ID) bool {
	return slices.ContainsFunc(v.model.Grid.Rows, func(r data.GridRow) bool { return r.Person.ID == person }) &&
		slices.ContainsFunc(v.model.Meetings, func(m data.Meeting) bool { return m.ID == meeting })
}

func (v *gridView) empty() bool { return v.model.Rows() == 0 || v.model.Columns() == 0 }

// chosen are the ids of whom and what the cursor stands on.
func (v *gridView) chosen() (person, meeting data.ID) {
	if v.empty() {
		return person, meeting
	}
	row, column := v.grid.Cursor()
	return v.model.Grid.Rows[row].Person.ID, v.model.Meetings[column].ID
}

// place is where they stand now.
func (v *gridView) place(person, meeting data.ID) (row, column int) {
	return slices.IndexFunc(v.model.Grid.Rows, func(r data.GridRow) bool { return r.Person.ID == person }),
		slices.IndexFunc(v.model.Meetings, func(m data.Meeting) bool { return m.ID == meeting })
}

// latest is the column of tonight's meeting, or else of the last one that was
// held.
func (v *gridView) latest() int {
	for i, m := range slices.Backward(v.model.Meetings) {
		if m.State.Taken() || m.State == data.Planned && m.Date == v.host.Today() {
			return i
		}
	}
	return 0
}

func (v *gridView) mark(row, column int, status data.Status) {
	if v.refuses(column, status) { // a letter was typed: no button asks for it
		return
	}
	person, meeting := v.model.Grid.Rows[row].Person.ID, v.model.Meetings[column].ID
	v.host.Fail(v.host.Store().SetMark(meeting, person, status))
	v.bar.show() // the control showed what may not have been stored
}

// refuses reports whether a status is one that nobody can have at a meeting, and
// says why.
func (v *gridView) refuses(column int, status data.Status) bool {
	m := v.model.Meetings[column]
	switch {
	case kit.OnlyLooking():
		v.host.Say(words.OnlyLooking())
	case !m.Takes(status, v.host.Today()):
		v.host.Say(words.StateOf(m, v.model.names.Hidden(), v.host.Today()))
	default:
		return false
	}
	return true
}

func (v *gridView) typed(letter rune) {
	if unicode.ToLower(kit.Command(letter)) == 'n' {
		v.remark()
	}
}

// remark asks for a line about the mark that the cursor stands on.
func (v *gridView) remark() {
	if v.empty() {
		return
	}
	row, column := v.grid.Cursor()
	of, m := v.model.Grid.Rows[row], v.model.Meetings[column]
	if v.refuses(column, of.Cells[column].Mark.Status) {
		return
	}
	note := kit.NewEntry("")
	note.SetValue(of.Cells[column].Mark.Note)
	title := lang.L("{{.Name}}, {{.Date}}", words.With{"Name": v.model.names.Of(of.Person), "Date": words.Date(m.Date, v.host.Today())})
	d := kit.FormDialog(v.host.Window(), title, kit.NewField(lang.L("Remark"), note, ""), lang.L("Save"), func() error {
		mark := of.Cells[column].Mark
		mark.Note = kit.OneLine(note.Text)
		return words.Said(v.host.Store().EditMark(mark))
	}).Tells(note.Text)
	d.OnClosed = v.grid.Focus
}

// Rows implements kit.GridSource, as do the next: the model is another after
// each reading.
func (v *gridView) Rows() int { return v.model.Rows() }

// Columns implements kit.GridSource.
func (v *gridView) Columns() int { return v.model.Columns() }

// Row implements kit.GridSource.
func (v *gridView) Row(i int) kit.GridRow { return v.model.Row(i) }

// Column implements kit.GridSource.
func (v *gridView) Column(i int) kit.GridColumn { return v.model.Column(i) }

// Cell implements kit.GridSource.
func (v *gridView) Cell(row, column int) kit.GridCell { return v.model.Cell(row, column) }
