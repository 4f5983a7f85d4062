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
		return x.setOwnGroups(s.Me().ID, groups)
	})
}

// setOwnGroups stores which groups are those of whoever has a key.
func (x *tx) setOwnGroups(key data.ID, groups []data.ID) error {
	programme, err := x.Programme()
	if err != nil {
		return err
	}
	return programmeTable.put(x, programme.WithOwnGroups(key, groups))
}
