package incoming

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"alongside/data"
)

// number makes a text to a number that tells the same text again and names nobody.
func number(text string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(text)) // documented never to fail
	return h.Sum64()
}

// shapeOf is what the headings of a table come to, but those that are days: the list of
// the next term has the same.
func shapeOf(columns []Column) uint64 {
	var headings []string
	for _, c := range columns {
		if h := data_(c.Heading); h != "" && !headsADay(c.Heading) && !isDayNumber(c.Heading) {
			headings = append(headings, h)
		}
	}
	slices.Sort(headings)
	return number(strings.Join(headings, "\x00"))
}

// Shaped is what tells lists of one shape, to find the habit with which the last one was
// read.
func (r *Reading) Shaped() uint64 { return shapeOf(r.Columns) }

// Habit is what was chosen of this list and is worth keeping for the next of its shape.
func (r *Reading) Habit() data.SheetHabit {
	c := r.Choices
	h := data.SheetHabit{Shape: r.Shaped(), Order: uint8(c.Order), Group: c.Group}
	if c.Shape == Answers || c.Shape == PeopleList {
		h.Answers = uint8(c.Shape)
	}
	for column, kind := range c.Kinds {
		if column < len(r.Columns) && kind != Mark && r.Columns[column].Heading != "" {
			h.Kinds = append(h.Kinds, data.SheetWord{Text: number(data_(r.Columns[column].Heading)), Means: uint8(kind)})
		}
	}
	for word, m := range c.Words {
		h.Words = append(h.Words, data.SheetWord{Text: number(word), Means: uint8(m)})
	}
	for name, id := range c.Groups {
		h.Groups = append(h.Groups, data.SheetName{Text: number(name), Means: id})
	}
	byText := func(a, b data.SheetWord) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Means, b.Means))
	}
	slices.SortFunc(h.Kinds, byText)
	slices.SortFunc(h.Words, byText)
	slices.SortFunc(h.Groups, func(a, b data.SheetName) int { return cmp.Compare(a.Text, b.Text) })
	if h.Order == 0 && h.Answers == 0 && h.Group.IsZero() && len(h.Kinds)+len(h.Words)+len(h.Groups) == 0 {
		return data.SheetHabit{}
	}
	return h
}

// Recalling gives the choices with what a habit says of a reading: they are those with
// which the list is read again. What was chosen of this list stands.
func (c Choices) Recalling(h data.SheetHabit, r *Reading) Choices {
	if h.Shape != r.Shaped() {
		return c
	}
	if c.Order == AnyOrder {
		c.Order = Order(h.Order)
	}
	if c.Shape == AnyShape {
		c.Shape = Shape(h.Answers)
	}
	if _, ok := r.book.group(h.Group); ok && c.Group.IsZero() && c.NewGroup == "" && !c.NoGroup {
		c.Group = h.Group
	}
	for column := range r.Columns {
		if _, said := c.Kinds[column]; said {
			continue
		}
		for _, k := range h.Kinds {
			if r.Columns[column].Heading != "" && k.Text == number(data_(r.Columns[column].Heading)) && Kind(k.Means) < kindsEnd {
				c = c.WithKind(column, Kind(k.Means))
			}
		}
	}
	for _, w := range r.unknown {
		for _, k := range h.Words {
			if _, said := c.Words[w.folded]; !said && k.Text == number(w.folded) && Meaning(k.Means) <= WordAside {
				c = c.WithWord(w.says, Meaning(k.Means))
			}
		}
	}
	for _, q := range r.Questions {
		for _, k := range h.Groups {
			if _, ok := r.book.group(k.Means); ok && q.About == AskGroup && q.Word != "" && k.Text == number(data.Fold(q.Word)) {
				c = c.WithGroup(q.Word, k.Means)
			}
		}
	}
	return c
}
