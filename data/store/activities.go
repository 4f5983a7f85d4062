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

// AddActivities adds many in one step, as a new programme's catalogue.
func (s *Store) AddActivities(activities []data.Activity) ([]data.ID, error) {
	ids := make([]data.ID, len(activities))
	err := s.do(ActAddActivities, func(x *tx) error {
		for i, a := range activities {
			if err := add(x, activitiesTable, &a, &a.ID); err != nil {
				return err
			}
			ids[i] = a.ID
		}
		x.done.About, x.done.Count = ids, len(ids)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}
