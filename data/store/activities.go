package store

import "alongside/data"

// SaveActivity adds an entry to the catalogue, or renames or hides one. It
// returns the id, made where a has none.
func (s *Store) SaveActivity(a data.Activity) (data.ID, error) {
	if a.ID.IsZero() {
		a.ID = data.NewID()
	}
	return made(a.ID, s.do(ActSaveActivity, func(x *tx) error {
		x.done.About = []data.ID{a.ID}
		return activitiesTable.put(x, a)
	}))
}
