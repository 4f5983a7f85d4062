package store

import "alongside/data"

// AddGroup makes a group with its first members, who belong from the day
// joined on, and plans its coming meetings: one step. It returns the group's
// id, made where g has none.
func (s *Store) AddGroup(g data.Group, members []data.ID, joined data.Date) (data.ID, error) {
	err := s.do(ActAddGroup, func(x *tx) error {
		if err := add(x, groupsTable, &g, &g.ID); err != nil {
			return err
		}
		x.done.About = []data.ID{g.ID}
		for _, person := range members {
			if err := x.join(g.ID, person, joined); err != nil {
				return err
			}
		}
		return x.planGroup(g)
	})
	return made(g.ID, err)
}

// UpdateGroup stores a group. Where that changes its schedule, place or
// facilitators, the planned meetings that nobody has touched follow.
func (s *Store) UpdateGroup(g data.Group) error {
	return s.do(ActEditGroup, func(x *tx) error {
		old, err := x.Group(g.ID)
		if err != nil {
			return err
		}
		x.done.About = []data.ID{g.ID}
		if err := groupsTable.put(x, g); err != nil {
			return err
		}
		return x.replan(old, g)
	})
}

// JoinGroup makes a person a member of a group from a day on. Earlier stretches
// of membership stay.
func (s *Store) JoinGroup(group, person data.ID, on data.Date) error {
	return s.do(ActJoin, func(x *tx) error {
		x.done.About = []data.ID{person, group}
		return x.join(group, person, on)
	})
}

func (x *tx) join(group, person data.ID, on data.Date) error {
	if on == 0 {
		return refuse("date", "Say from which day on this person belongs to the group.")
	}
	if err := x.likely(on); err != nil {
		return err
	}
	m, _, err := x.Membership(group, person)
	if err != nil {
		return err
	}
	m.Group, m.Person = group, person
	return membershipsTable.put(x, m.Join(on))
}

// LeaveGroup ends a membership; last is the last day that counts. It fails
// with NotFound where the person never was a member.
func (s *Store) LeaveGroup(group, person data.ID, last data.Date) error {
	return s.do(ActLeave, func(x *tx) error {
		x.done.About = []data.ID{person, group}
		m, err := membershipsTable.need(x.Reader, joinedKey(group, person))
		if err != nil {
			return err
		}
		return x.keepMembership(m.Leave(last))
	})
}

// keepMembership stores a membership as it is now. One without a day is none.
func (x *tx) keepMembership(m data.Membership) error {
	if len(m.Spans) == 0 {
		return membershipsTable.drop(x, m)
	}
	return membershipsTable.put(x, m)
}
