package bringin

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/incoming"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// line is a row of the preview: somebody in the sheet, or what is refused or left
// aside.
type line struct {
	person  int // the place in Plan.People; -1: nobody
	of      part
	row     string         // its number
	says    string         // what stands in the sheet
	as      string         // who comes in
	because []string       // a few words each
	marks   []kit.GridCell // of few meetings
	count   string         // of many
}

// in reports whether the line belongs to a part.
func (l line) in(p part) bool {
	return l.of == p || p == all && l.person >= 0
}

// mostCells is how many meetings are shown one by one.
const mostCells = 6

func linesOf(s *sheet) []line {
	lines := make([]line, 0, len(s.plan.People)+len(s.plan.Refused)+len(s.plan.Aside))
	for i := range s.plan.People {
		lines = append(lines, personLine(s, i))
	}
	for _, r := range s.plan.Refused {
		l := line{person: -1, of: refusedOnes, row: fmt.Sprint(r.Row), says: words.Unnamed(s.hidden, words.Drawn(r.Says)), because: []string{words.UpperFirst(told(s, r.Reason))}}
		if r.Column >= 0 && s.reading.Columns[r.Column].Heading != "" {
			l.because = []string{words.UpperFirst(told(s, s.reading.Columns[r.Column].Heading+": "+r.Reason))}
		}
		lines = append(lines, l)
	}
	for _, a := range s.plan.Aside {
		lines = append(lines, asideLine(s, a))
	}
	return lines
}

func personLine(s *sheet, i int) line {
	who := s.plan.People[i]
	l := line{person: i, row: rowsOf(s, who), says: words.Unnamed(s.hidden, words.Drawn(who.Said))}
	switch who.Verdict {
	case incoming.IsNew:
		l.of, l.as = newOnes, words.Unnamed(s.hidden, words.FullName(who.Person))
	case incoming.IsKnown:
		l.of, l.as = knownOnes, s.names.ByID(who.Known)
	case incoming.Waits:
		l.of, l.as = waitingOnes, lang.L("Choose")
	case incoming.IsOut:
		l.of, l.as = all, lang.L("Left out")
	}
	l.because = because(s, who)
	if n := len(s.plan.Meetings); n > 0 && n <= mostCells {
		l.marks = cellsOf(s, who)
	}
	if who.Marks > 0 {
		l.count = lang.N("{{.Count}} marks", who.Marks, words.With{"Count": words.Number(who.Marks)})
	}
	return l
}

// rowsOf are the numbers of the rows about somebody, the first few.
func rowsOf(s *sheet, who incoming.Somebody) string {
	first := fmt.Sprint(s.table.Rows[who.Rows[0]].Number)
	if len(who.Rows) > 1 {
		return first + "…"
	}
	return first
}

// because says why somebody is taken for whom they are, and what else there is to know.
func because(s *sheet, who incoming.Somebody) []string {
	said := []string{told(s, who.Because)}
	if who.Verdict == incoming.Waits && who.Propose != "" {
		said = append(said, lang.L("With a tick they come in as {{.Name}}", words.With{"Name": words.Unnamed(s.hidden, words.Drawn(who.Propose))}))
	}
	for _, b := range who.Belongs {
		text := lang.L("Belongs from {{.Date}}", words.With{"Date": words.Date(b.From, s.today)})
		if len(s.book.Groups) > 1 {
			for _, g := range s.book.Groups {
				if g.ID == b.Group {
					text = lang.L("In {{.Group}} from {{.Date}}", words.With{"Group": g.Name, "Date": words.Date(b.From, s.today)})
				}
			}
		}
		said = append(said, text)
	}
	for _, n := range who.Notes {
		said = append(said, words.UpperFirst(told(s, n)))
	}
	for _, d := range who.Differ {
		if d.Used {
			said = append(said, lang.L("{{.What}}: the one of the sheet is taken", words.With{"What": kindName(d.Kind)}))
		} else {
			said = append(said, lang.L("{{.What}}: the sheet has another one, and ours stays", words.With{"What": kindName(d.Kind)}))
		}
	}
	return slices.DeleteFunc(said, func(text string) bool { return text == "" })
}

// cellsOf are the marks that somebody gets.
func cellsOf(s *sheet, who incoming.Somebody) []kit.GridCell {
	cells := make([]kit.GridCell, len(s.plan.Meetings))
	for i, m := range s.plan.Meetings {
		mark, recorded, is := s.plan.MarkOf(who.Person.ID, m.ID)
		cells[i] = kit.GridCell{Kind: kit.CellUnrecorded}
		switch {
		case !is || who.Verdict != incoming.IsNew && who.Verdict != incoming.IsKnown:
		case recorded:
			cells[i] = kit.GridCell{Kind: kit.CellStatus, Status: s.book.Marked[[2]data.ID{m.ID, who.Person.ID}]}
		default:
			cells[i] = kit.GridCell{Kind: kit.CellStatus, Status: mark.Status, Noted: mark.Note != ""}
		}
	}
	return cells
}

func asideLine(s *sheet, a incoming.LeftAside) line {
	l := line{person: -1, of: asideOnes, because: []string{words.UpperFirst(told(s, a.Says))}, count: lang.N("{{.Count}} cells", a.Cells, words.With{"Count": words.Number(a.Cells)})}
	if a.Column >= 0 {
		l.says = words.Drawn(s.reading.Columns[a.Column].Heading)
		if l.says == "" {
			l.says = lang.L("Column {{.N}}", words.With{"N": a.Column + 1})
		}
		return l
	}
	const few = 6
	var rows []string
	for _, n := range a.Rows {
		if len(rows) == few {
			rows = append(rows, "…")
			break
		}
		rows = append(rows, fmt.Sprint(n))
	}
	l.says = lang.N("Rows {{.Rows}}", len(a.Rows), words.With{"Rows": strings.Join(rows, ", ")})
	return l
}
