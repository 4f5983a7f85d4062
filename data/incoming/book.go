package incoming

import (
	"alongside/data"
	"alongside/data/written"
)

// Book is what the programme holds, as far as a list is read against it.
type Book struct {
	Today       data.Date
	Order       written.Order // in which people here write dates: offered first where it is asked
	People      []data.Person
	Groups      []data.Group
	Memberships []data.Membership
	Meetings    []data.Meeting
	// Marked tells what somebody was at a meeting, by the ids of the meeting and the
	// person.
	Marked map[[2]data.ID]data.Status
	Habits []data.SheetHabit // how lists were read before
	Erased []data.Erased     // who was erased, by ids alone
}

// group finds a group by its id.
func (b Book) group(id data.ID) (data.Group, bool) {
	for _, g := range b.Groups {
		if g.ID == id {
			return g, true
		}
	}
	return data.Group{}, false
}
