package store

import (
	"slices"

	"alongside/data"
)

// ChangeGroup has a group be called and meet otherwise from a day on, which is today
// or later. Past meetings keep what the group was on their day; the planned ones move
// along as data.MoveAlong says, and those that are kept aside are cancelled with the
// reason. It is one step. A group that has ended by that day does not change: see
// StartGroupAgain.
func (s *Store) ChangeGroup(id data.ID, from data.Date, to data.Stretch, reason string) error {
	return s.do(ActChangeGroup, func(x *tx) error {
		g, err := x.Group(id)
		if err != nil {
			return err
		}
		if g.Ended(from) {
			return refuse("from", "The group has ended by that day. From the day after its end it can begin again.")
		}
		return x.changeGroup(id, from, to, reason)
	})
}

// StartGroupAgain has a group that has ended meet again from a day on, as ChangeGroup
// would have it, and people belong to it from that day on.
func (s *Store) StartGroupAgain(id data.ID, from data.Date, to data.Stretch, members []data.ID) error {
	return s.do(ActStartGroupAgain, func(x *tx) error {
		if err := x.changeGroup(id, from, to, ""); err != nil {
			return err
		}
		for _, person := range members {
			if err := x.join(id, person, from); err != nil {
				return err
			}
		}
		return nil
	})
}

func (x *tx) changeGroup(id data.ID, from data.Date, to data.Stretch, reason string) error {
	x.done.About = []data.ID{id}
	if from < data.DateOf(x.now) {
		return refuse("from", "A group changes from today or a later day on: what is past stays as it was.")
	}
	if err := x.likely(from); err != nil {
		return err
	}
	old, err := x.Group(id)
	if err != nil {
		return err
	}
	meetings, err := x.MeetingsOf(id)
	if err != nil {
		return err
	}
	changed := old.ChangedFrom(from, to, firstHeld(meetings))
	if err := groupsTable.put(x, changed); err != nil {
		return err
	}
	marked, err := x.markedAt(meetings, from)
	if err != nil {
		return err
	}
	programme, err := x.Programme()
	if err != nil {
		return err
	}
	if err := x.follow(data.MoveAlong(old, changed, meetings, from, programme.Breaks, marked), reason); err != nil {
		return err
	}
	return x.planGroup(changed)
}

// EndGroup ends a group with a last day: its members belong to it until then, and its
// meetings after it are dropped, or cancelled with the reason where something is noted
// of them. It is one step. It fails where the group met after that day.
func (s *Store) EndGroup(id data.ID, last data.Date, reason string) error {
	return s.do(ActEndGroup, func(x *tx) error {
		x.done.About = []data.ID{id}
		if err := x.likely(last); err != nil {
			return err
		}
		g, err := x.Group(id)
		if err != nil {
			return err
		}
		ended, err := g.EndedOn(last)
		if err != nil {
			return err
		}
		if err := groupsTable.put(x, ended); err != nil {
			return err
		}
		members, err := x.Members(id)
		if err != nil {
			return err
		}
		for _, m := range members {
			if err := x.keepMembership(m.Leave(last)); err != nil {
				return err
			}
		}
		return x.dropAfter(g, last, reason)
	})
}

// dropAfter takes a group's meetings after its last day away.
func (x *tx) dropAfter(g data.Group, last data.Date, reason string) error {
	meetings, err := x.MeetingsOf(g.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(meetings, func(m data.Meeting) bool { return m.Date > last && m.State.Taken() }) {
		return refuse("until", "The group met after that day. Choose the day of its last meeting, or a later one.")
	}
	marked, err := x.markedAt(meetings, last.AddDays(1))
	if err != nil {
		return err
	}
	return x.follow(data.AfterEnd(g, meetings, last, marked), reason)
}

// follow makes of coming meetings what a change of their group makes of them.
func (x *tx) follow(outcomes []data.Outcome, reason string) error {
	for _, o := range outcomes {
		if o.Fate == data.Drops {
			if err := meetingsTable.drop(x, o.Was); err != nil {
				return err
			}
			continue
		}
		if o.Fate == data.KeptAside && o.Was.State != data.DidNotMeet {
			o.To.Reason = reason
		}
		if err := meetingsTable.put(x, o.To); err != nil {
			return err
		}
	}
	return nil
}

// markedAt tells of the meetings from a day on whether something is recorded of
// somebody at them.
func (r *Reader) markedAt(meetings []data.Meeting, from data.Date) (func(data.ID) bool, error) {
	marked := make(map[data.ID]bool)
	for _, m := range meetings {
		if m.Date < from {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return nil, err
		}
		marked[m.ID] = len(marks) > 0 || m.Counted()
	}
	return func(id data.ID) bool { return marked[id] }, nil
}

// firstHeld is the date of the first of a group's meetings, which are in order.
func firstHeld(meetings []data.Meeting) data.Date {
	if len(meetings) == 0 {
		return 0
	}
	return meetings[0].Date
}
