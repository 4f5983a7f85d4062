package screen

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
)

// DateOrder is how figures in a date are read: month first where the programme
// prints on US Letter.
func DateOrder(h Host) kit.DateOrder {
	order := kit.DayFirst
	h.Read(func(r *store.Reader) error {
		programme, err := r.Programme()
		if programme.Paper == data.Letter {
			order = kit.MonthFirst
		}
		return err
	})
	return order
}
