package meetings

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// gridModel is the grid of one group, as kit.StatusGrid wants it.
type gridModel struct {
	data.Grid
	names   data.Names
	members map[data.ID]data.Membership
	today   data.Date
}

// readGrid reads the meetings of a group in a period, and who was there.
func readGrid(r *store.Reader, group data.Group, span data.Span, today data.Date) (*gridModel, error) {
	g := &gridModel{members: make(map[data.ID]data.Membership), today: today}
	in, err := dossier.ForGrid(r, group, span)
	if err != nil {
		return nil, err
	}
	if g.names, err = words.Names(r); err != nil {
		return nil, err
	}
	for _, m := range in.Memberships {
		g.members[m.Person] = m
	}
	g.Grid = data.NewGrid(in)
	data.SortAsShown(g.names, g.Grid.Rows, func(r data.GridRow) data.Person { return r.Person })
	return g, nil
}

// remark reads one mark and its meeting again, and reports whether that was
// enough.
func (g *gridModel) remark(r *store.Reader, meeting, person data.ID) (bool, error) {
	m, err := r.Meeting(meeting)
	if err != nil {
		return false, err
	}
	mark, _, err := r.Mark(meeting, person)
	mark.Meeting, mark.Person = meeting, person
	return err == nil && g.Remark(m, mark), err
}

// Rows implements kit.GridSource.
func (g *gridModel) Rows() int { return len(g.Grid.Rows) }

// Columns implements kit.GridSource.
func (g *gridModel) Columns() int { return len(g.Meetings) }

// Row implements kit.GridSource.
func (g *gridModel) Row(i int) kit.GridRow {
	row := g.Grid.Rows[i]
	rate := "—"
	if row.Rate.Of() > 0 {
		rate = words.Share(row.Rate.Attended, row.Rate.Of())
	}
	return kit.GridRow{Name: g.names.Of(row.Person), Rate: rate}
}

// Column implements kit.GridSource.
func (g *gridModel) Column(i int) kit.GridColumn {
	m, counts := g.Meetings[i], g.Counts[i]
	day, month, _ := strings.Cut(words.ShortDate(m.Date, m.Date), " ")
	c := kit.GridColumn{Above: month, Date: day, Quiet: m.State == data.DidNotMeet || m.State == data.Planned}
	if !c.Quiet {
		c.Count = strconv.Itoa(counts.Here())
	}
	return c
}

// Cell implements kit.GridSource.
func (g *gridModel) Cell(row, column int) kit.GridCell {
	c := g.Grid.Rows[row].Cells[column]
	shown := kit.GridCell{Status: c.Mark.Status, Changed: c.Mark.AfterClose, Noted: c.Mark.Note != ""}
	switch c.Kind {
	case data.MarkedCell:
		shown.Kind = kit.CellStatus
	case data.UnrecordedCell:
		shown.Kind = kit.CellUnrecorded
	case data.ToldUsCell:
		shown.Kind = kit.CellToldUs
	}
	return shown
}

// belonged reports whether somebody was in the group on a day, expected or not.
func (g *gridModel) belonged(p data.Person, d data.Date) bool {
	return g.members[p.ID].On(d) && !p.HasLeft(d)
}

// about is what there is to say of a cell in words, below the grid, in forms of
// which the longest that has room is shown.
func (g *gridModel) about(row, column int) (forms []string) {
	c, m := g.Grid.Rows[row].Cells[column], g.Meetings[column]
	var parts []string
	add := func(holds bool, text string) {
		if holds {
			parts = append(parts, text)
		}
	}
	switch m.State {
	case data.DidNotMeet:
		add(true, words.MeetingState(m, g.today))
	case data.Planned:
		add(true, lang.L("no register yet"))
	default:
		add(true, countWords(m, g.Counts[column]))
	}
	add(c.Kind == data.NotExpectedCell && m.State != data.DidNotMeet, lang.L("not expected"))
	add(c.Kind == data.ToldUsCell, lang.L("told us beforehand"))
	add(c.Kind == data.MarkedCell && !g.belonged(g.Grid.Rows[row].Person, m.Date), lang.L("visiting"))
	add(c.Mark.AfterClose, lang.L("changed after closing"))
	add(c.Mark.Note != "", words.Note(g.names.Hidden(), c.Mark.Note))
	for n := len(parts); n > 0; n-- {
		forms = append(forms, words.UpperFirst(strings.Join(parts[:n], " · ")))
	}
	return forms
}
