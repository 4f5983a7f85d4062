package reports

import (
	"strconv"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// The heights of a row in millimetres: as low as a pen can still hit the box,
// and as high as a hand likes it where the page has the room.
const (
	lowestRow   = 6.5
	highestRow  = 9.5
	rowStep     = 0.25
	leastWalkIn = 2 // lines, however full the page is
	restOfSheet = 5 // people at least stand on the last page
)

// sheetShape is how a sheet is set.
type sheetShape struct {
	beside  int // columns of people; one has room for signatures
	walkIns int
	row     float64
}

// Layout sets the sheet on as few pages as can be, in one column with signatures
// if that needs no more of them than two columns without; then with as many
// lines for walk-ins as are wished for, and with rows as high as there is room.
func (s SessionSheet) Layout(o Options) page.Document {
	pages := func(shape sheetShape) int { return len(s.lay(o, shape).Pages) }
	shape := sheetShape{beside: 1, walkIns: min(s.WalkIns, leastWalkIn), row: lowestRow}
	fewest := pages(shape)
	if two := (sheetShape{beside: 2, walkIns: shape.walkIns, row: lowestRow}); fewest > 1 {
		if n := pages(two); n < fewest {
			shape, fewest = two, n
		}
	}
	for more := shape; more.walkIns < s.WalkIns; {
		more.walkIns++
		if pages(more) > fewest {
			break
		}
		shape = more
	}
	low, high := 0, int((highestRow-lowestRow)/rowStep)
	for low < high { // the highest that needs no further page
		try := shape
		middle := (low + high + 1) / 2
		try.row = lowestRow + rowStep*float64(middle)
		if pages(try) > fewest {
			high = middle - 1
		} else {
			low = middle
		}
	}
	shape.row = lowestRow + rowStep*float64(low)
	return s.lay(o, shape)
}

func (s SessionSheet) lay(o Options, shape sheetShape) page.Document {
	w := o.words()
	kind := w.tr("Session sheet")
	f := o.flow(paper{
		kind: kind, programme: s.Programme, right: kind + dot + w.tr("for the door"),
		running: running(s.Group, w.ShortDateYear(s.Date)),
		names:   s.Names, confidential: w.tr("Confidential: put away after the meeting"),
	})
	f.Masthead(page.Masthead{
		Title: s.Group, Subtitle: w.whenAndWhere(s.Date, s.Start, s.Place),
		Beside: [][]page.Cell{{{Text: w.tr("Tick one box a person")}}, w.boxKey()},
		Facts: []page.Fact{
			{Label: w.tr("Facilitators"), Value: orNone(joined(", ", s.Facilitators...))},
			{Label: w.tr("Planned"), Value: orNone(w.activities(s.Activities))},
		},
	})
	s.people(f, w, shape)
	return f.Finish()
}

// boxKey explains the letters over the boxes.
func (w Words) boxKey() []page.Cell {
	var key []page.Cell
	for _, status := range data.Statuses {
		key = append(key, page.Cell{Text: w.tr(status.Letter()), Bold: true}, page.Cell{Text: strings.ToLower(w.Status(status))})
	}
	return key
}

// people sets those who are expected, and with the last of them what the sheet
// ends with.
func (s SessionSheet) people(f *page.Flow, w Words, shape sheetShape) {
	end := func() {
		s.walkIns(f, w, shape)
		f.Blanks(
			page.Blank{Label: w.tr("Here"), Room: 12}, page.Blank{Label: w.tr("Not named"), Room: 12},
			page.Blank{Label: w.tr("Began"), Room: 12}, page.Blank{Label: w.tr("Ended"), Room: 12},
			page.Blank{Label: w.tr("Filled in by"), Room: 30, Grow: true},
		)
	}
	if len(s.Expected) == 0 {
		f.Paragraph(w.tr("Nobody is expected at this meeting."))
		end()
		return
	}
	list := shape.list(w)
	list.Then = end
	list.Number, list.Name, list.KeepLast = w.tr("No."), w.tr("Name"), min(restOfSheet, len(s.Expected)/2)
	for i, name := range s.Expected {
		list.Rows = append(list.Rows, page.TickRow{Number: strconv.Itoa(i + 1), Name: name})
	}
	f.TickList(list)
}

// walkIns sets the empty lines, which have numbers of their own: those of the
// people stay what they are when somebody walks in.
func (s SessionSheet) walkIns(f *page.Flow, w Words, shape sheetShape) {
	if shape.walkIns == 0 {
		return
	}
	f.HeadingWith(w.tr("First time, or just visiting"), w.tr("A first name or an alias is enough."))
	list := shape.list(w)
	for i := range shape.walkIns {
		list.Rows = append(list.Rows, page.TickRow{Number: w.tr("W{{.N}}", blanks{"N": i + 1})})
	}
	f.TickList(list)
}

func (shape sheetShape) list(w Words) page.TickList {
	list := page.TickList{RowHeight: shape.row, Beside: shape.beside}
	for _, status := range data.Statuses {
		list.Boxes = append(list.Boxes, w.tr(status.Letter()))
	}
	if shape.beside == 1 {
		list.Hand = []page.HandColumn{{Head: w.tr("Came at"), Width: 20}, {Head: w.tr("Signature or note")}}
	}
	return list
}
