package incoming

import (
	"errors"
	"slices"

	"alongside/data"
)

// Who was erased stays known by a random id alone: no name is kept, also not scrambled.
// So a list in which they still stand cannot be told by their names. What is known of
// them is said all the same: that there are some, and since when. It has to be said that
// the list was looked through for them before anybody new comes in; and a row that
// brings the id under which Alongside itself knew one of them waits.

// errErased is a list that nobody has looked through for those who were erased.
var errErased = errors.New("people were erased from this programme, and the list may still have them; nothing was changed")

// erasedIn is the day on which somebody was erased whose id stands in a row; none: 0.
func (p *planner) erasedIn(row int) data.Date {
	if len(p.erased) == 0 {
		return 0
	}
	for _, cell := range p.Table.Rows[row].Cells {
		if len(cell) != idLength {
			continue
		}
		if id, err := data.ParseID(cell); err == nil && p.erased[id] != 0 {
			return p.erased[id]
		}
	}
	return 0
}

// idLength is how long the text of an id is.
var idLength = len(data.ID{1}.String())

// askErased says whether it has to be asked about people who were erased: somebody who
// is new may be one of them.
func (p *planner) askErased() {
	if p.Choices.Erased || p.plan.Count(IsNew) == 0 {
		return
	}
	for _, e := range p.book.Erased {
		p.plan.Erased = append(p.plan.Erased, e.On)
	}
	slices.Sort(p.plan.Erased)
}
