package store

import (
	"slices"

	"alongside/data"
)

// PlanBreak has groups not meet on the days of a break, from today or a later day on:
// the meetings that are planned on them are cancelled with its reason, and what is
// noted on them stays. Those that are planned later are cancelled as well. It is one
// step, and returns the id of the break.
func (s *Store) PlanBreak(b data.Break) (data.ID, error) {
	b.ID = data.NewID()
	err := s.do(ActBreak, func(x *tx) error {
		x.done.About = b.Groups
		if b.Span.From != 0 && b.Span.From < data.DateOf(x.now) {
			return refuse("from", "A break begins today or later. Note of a meeting that is past that it was not held.")
		}
		if err := x.likely(b.Span.Until); err != nil {
			return err
		}
		programme, err := x.Programme()
		if err != nil {
			return err
		}
		programme.Breaks = append(slices.Clone(programme.Breaks), b)
		if err := programmeTable.put(x, programme); err != nil {
			return err
		}
		for _, group := range b.Groups {
			if _, err := x.Group(group); err != nil {
				return err
			}
			cancelled, err := x.underBreaks(group, []data.Break{b}, func(m data.Meeting) bool { return m.State == data.Planned })
			if err != nil {
				return err
			}
			x.done.Count += cancelled
		}
		return nil
	})
	return made(b.ID, err)
}

// TakeBackBreak has the groups of a break meet again from today on: what it cancelled
// is planned again, with what was noted on it. Of a break that has begun the days that
// are past stay. It is one step, and fails with NotFound where there is no such break.
func (s *Store) TakeBackBreak(id data.ID) error {
	return s.do(ActTakeBackBreak, func(x *tx) error {
		programme, err := x.Programme()
		if err != nil {
			return err
		}
		i := slices.IndexFunc(programme.Breaks, func(b data.Break) bool { return b.ID == id })
		if i < 0 {
			return &Error{Kind: NotFound, Table: programmeTable.name, Key: id.String()}
		}
		groups := programme.Breaks[i].Groups
		x.done.About = groups
		programme.Breaks = data.WithoutBreak(programme.Breaks, id, data.DateOf(x.now))
		if err := programmeTable.put(x, programme); err != nil {
			return err
		}
		for _, group := range groups {
			if _, err := x.underBreaks(group, programme.Breaks, func(m data.Meeting) bool { return m.Break == id }); err != nil {
				return err
			}
		}
		return nil
	})
}

// underBreaks cancels those of a group's meetings from today on that fall into a break,
// and plans those again that fall into none any more. It counts those that it cancels.
// What somebody has said of a single meeting is not among those.
func (x *tx) underBreaks(group data.ID, breaks []data.Break, those func(data.Meeting) bool) (cancelled int, err error) {
	meetings, err := x.MeetingsOf(group)
	if err != nil {
		return 0, err
	}
	for _, m := range meetings {
		if m.Date < data.DateOf(x.now) || !those(m) {
			continue
		}
		to := m.Under(breaks)
		if to.State == data.DidNotMeet && m.State == data.Planned {
			cancelled++
		}
		if err := meetingsTable.put(x, to); err != nil {
			return cancelled, err
		}
	}
	return cancelled, nil
}
