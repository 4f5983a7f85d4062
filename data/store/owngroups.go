package store

import "alongside/data"

// SetOwnGroups notes which groups are those of whoever opened the file.
func (s *Store) SetOwnGroups(groups []data.ID) error {
	return s.do(ActOwnGroups, func(x *tx) error {
		x.done.About = groups
		for _, id := range groups {
			if _, err := x.Group(id); err != nil {
				return err
			}
		}
		programme, err := x.Programme()
		if err != nil {
			return err
		}
		return programmeTable.put(x, programme.WithOwnGroups(s.Me().ID, groups))
	})
}
