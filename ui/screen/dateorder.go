package screen

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/data/written"
)

// DateOrder is how figures in a date are read: month first where the programme
// prints on US Letter.
func DateOrder(h Host) written.Order {
	order := written.DayFirst
	h.Read(func(r *store.Reader) error {
		programme, err := r.Programme()
		if programme.Paper == data.Letter {
			order = written.MonthFirst
		}
		return err
	})
	return order
}
