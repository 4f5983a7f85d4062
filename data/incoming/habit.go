package incoming

import (
	"cmp"
	"context"
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

// shapeOf is what the headings of a table come to. Of those that are days it tells only
// that there are some: the list of the next term has others.
func shapeOf(columns []Column) uint64 {
	var headings []string
	days := false
	for _, c := range columns {
		switch h := headingKey(c.Heading); {
		case headsADay(c.Heading), isDayNumber(c.Heading):
			days = true
		case h != "":
			headings = append(headings, h)
		}
	}
	slices.Sort(headings)
	if days {
		headings = append(headings, "days")
	}
	return number(strings.Join(headings, "\x00"))
}

// Shaped is what tells lists of one shape, to find the habit with which the last one was
// read.
func (r *Reading) Shaped() uint64 { return shapeOf(r.Columns) }

// Habit is what was chosen of this list and is worth keeping for the next of its shape. To
// which group everything belongs is not: lists of two groups have the same headings.
func (r *Reading) Habit() data.SheetHabit {
	c := r.Choices
	h := data.SheetHabit{Shape: r.Shaped(), Order: uint8(c.Order)}
	if r.has(Stamp) && !r.has(Status) && (c.Shape == Answers || c.Shape == PeopleList) {
		h.Answers = uint8(c.Shape)
	}
	for column, kind := range c.Kinds {
		if column < len(r.Columns) && kind != Mark && r.Columns[column].Heading != "" {
			h.Kinds = append(h.Kinds, data.SheetWord{Text: number(headingKey(r.Columns[column].Heading)), Means: uint8(kind)})
		}
	}
	for word, m := range c.Words {
		if strings.Contains(word, " ") {
			continue // a remark, which may name somebody
		}
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
	if h.Order == 0 && h.Answers == 0 && len(h.Kinds)+len(h.Words)+len(h.Groups) == 0 {
		return data.SheetHabit{}
	}
	return h
}

// Begin reads a table for the first time: as the last list of its shape was read, where
// there was one. Reading.Choices are those that it was read with.
func Begin(ctx context.Context, t Table, b Book, c Choices) (*Reading, error) {
	r, err := Read(ctx, t, b, c)
	if err != nil {
		return nil, err
	}
	for _, h := range b.Habits {
		if h.Shape != r.Shaped() {
			continue
		}
		for range 2 { // with the columns right other words are asked for
			c = c.Recalling(h, r)
			if r, err = Read(ctx, t, b, c); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
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
	for column := range r.Columns {
		if _, said := c.Kinds[column]; said {
			continue
		}
		for _, k := range h.Kinds {
			if r.Columns[column].Heading != "" && k.Text == number(headingKey(r.Columns[column].Heading)) && Kind(k.Means) < kindsEnd {
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
