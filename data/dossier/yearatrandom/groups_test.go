package yearatrandom

import (
	"fmt"
	"slices"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// times is what a group is called, where and when it meets, over a stretch of days. A
// group is a row of them, the oldest first.
type times struct {
	stretch
	name, place, start string
	weekday            time.Weekday
}

// timesOn is what a group was last on a day, or is to be first.
func (n notebook) timesOn(group data.ID, d day) times {
	all := n.groups[group]
	on := all[0]
	for _, t := range all {
		if t.from <= d {
			on = t
		}
	}
	return on
}

// calls reports whether a group is to meet on a day.
func (n notebook) calls(group data.ID, d day) bool {
	return slices.ContainsFunc(n.groups[group], func(t times) bool { return t.has(d) && on(d).Weekday() == t.weekday })
}

// placeOf is where a meeting is held: at a place of its own, or where the group was.
func (n notebook) placeOf(m meeting) string {
	if m.place != "" {
		return m.place
	}
	return n.timesOn(m.group, m.date).place
}

// before is what a group was before a day, cut off there.
func (n notebook) before(group data.ID, d day) (all []times) {
	for _, t := range n.groups[group] {
		if t.from >= d {
			continue
		}
		if t.until == "" || t.until >= d {
			t.until = d.plus(-1)
		}
		all = append(all, t)
	}
	return all
}

// inOrder are a group's meetings by day and time.
func (n notebook) inOrder(group data.ID) []data.ID {
	var all []data.ID
	for id, m := range n.meetings {
		if m.group == group {
			all = append(all, id)
		}
	}
	n.sort(all)
	return all
}

// elsewhere reports whether somebody put a meeting on another day, time or place than
// its group's.
func (n notebook) elsewhere(m meeting) bool {
	t := n.timesOn(m.group, m.slot)
	return m.slot == "" || m.date != m.slot || m.start != t.start || m.place != "" && m.place != t.place
}

// noted reports whether anything is written of a meeting.
func (n notebook) noted(id data.ID) bool {
	m := n.meetings[id]
	for where := range n.marks {
		if where.meeting == id {
			return true
		}
	}
	return m.note != "" || m.held != "" || m.left != "" || m.settled != "" || !m.led.IsZero() || m.visitors > 0 || n.unnamedCame(id)
}

// nobodys reports whether nobody has called a meeting off by itself.
func nobodys(m meeting) bool { return m.state == planned || m.state == off && !m.stopped.IsZero() }

// aside drops a meeting that is not held any more, or keeps what is noted of it as
// called off.
func (n notebook) aside(id data.ID) {
	m := n.meetings[id]
	if !n.noted(id) {
		delete(n.meetings, id)
		return
	}
	if nobodys(m) {
		m.state, m.stopped = off, m.group
	}
	n.meetings[id] = m
}

// under is a meeting as the breaks leave it.
func (n notebook) under(m meeting) meeting {
	if nobodys(m) {
		m.state, m.stopped = planned, n.stopping(m.group, m.date)
	}
	if !m.stopped.IsZero() {
		m.state = off
	}
	return m
}

// changeGroup has a group be otherwise from a day on. It says whether it may.
func (n notebook) changeGroup(group data.ID, from, today day, to times) bool {
	if from < today {
		return false
	}
	was := n.copied()
	last := n.groups[group][len(n.groups[group])-1]
	if to.from, to.until = from, last.until; to.until < from {
		to.until = ""
	}
	if all := n.inOrder(group); len(all) > 0 && n.groups[group][0].from >= from && n.meetings[all[0]].date < from {
		kept := slices.Clone(n.groups[group]) // it met before it was to begin
		kept[0].from, kept[0].until = n.meetings[all[0]].date, n.meetings[all[0]].date
		n.groups[group] = kept
	}
	n.groups[group] = append(n.before(group, from), to)
	taken := map[day]int{} // by the Monday of a week
	for _, id := range was.inOrder(group) {
		m := n.meetings[id]
		if m.date < from || m.slot < from || m.state != planned && m.state != off {
			continue
		}
		monday := m.slot
		for on(monday).Weekday() != time.Monday {
			monday = monday.plus(-1)
		}
		var days []day
		for d := monday; d < monday.plus(7); d = d.plus(1) {
			if d >= from && n.calls(group, d) {
				days = append(days, d)
			}
		}
		stays := was.elsewhere(m)
		switch at := taken[monday]; {
		case at < len(days):
			taken[monday]++
			if m.slot = days[at]; !stays {
				m.date, m.start, m.place = days[at], to.start, to.place
			}
			if !stays || m.stopped == group {
				m = n.under(m)
			}
			n.meetings[id] = m
		case !stays:
			n.aside(id)
		}
	}
	return true
}

// endGroup ends a group with a last day. It says whether it may: not where the group
// met later, or has not begun.
func (n notebook) endGroup(group data.ID, last day) bool {
	kept := n.before(group, last.plus(1))
	if len(kept) == 0 {
		return false
	}
	n.groups[group] = kept
	for where := range n.members {
		if where.group == group {
			n.leave(group, where.person, last)
		}
	}
	for _, id := range n.inOrder(group) {
		m := n.meetings[id]
		switch {
		case m.date <= last:
		case m.state == opened || m.state == closed:
			return false
		case nobodys(m):
			n.aside(id)
		}
	}
	return true
}

// times draws what a group is to be.
func (r *ride) times() times {
	return times{
		name:    []string{"Tuesday", "Harbour", "Evening", "Steps"}[r.chance.IntN(4)],
		place:   []string{"", "Old school", "Library"}[r.chance.IntN(3)],
		start:   []string{"18:30", "19:00"}[r.chance.IntN(2)],
		weekday: time.Weekday(r.chance.IntN(7)),
	}
}

// stretch is what a group is, as the store has it.
func (t times) toStore() data.Stretch {
	start, err := data.ParseTimeOfDay(t.start)
	if err != nil {
		panic(err)
	}
	return data.Stretch{Name: t.name, Place: t.place, Schedule: data.Schedule{
		Weekday: t.weekday, Start: start, Minutes: 90, Weeks: 1, Span: data.Span{From: on(t.from), Until: on(t.until)},
	}}
}

func timesOf(s data.Stretch) times {
	return times{
		stretch{text(s.Schedule.Span.From), text(s.Schedule.Span.Until)},
		s.Name, s.Place, s.Schedule.Start.String(), s.Schedule.Weekday,
	}
}

func (r *ride) newGroup() (bool, error) {
	t := r.times()
	t.from = r.near(20, 20)
	if len(r.now.groups) > 2 { // more of them would only take longer
		return true, nil
	}
	s := t.toStore()
	from, member := r.near(10, 10), one(r, r.now.people)
	var members []data.ID
	if !member.IsZero() {
		members = append(members, member)
	}
	id, err := r.s.AddGroup(data.Group{Name: s.Name, Place: s.Place, Schedule: s.Schedule}, members, on(from))
	r.now.groups[id] = []times{t}
	if !member.IsZero() {
		r.now.join(id, member, from)
	}
	r.learn(false)
	return true, err
}

// edge moves a day, every other time, to the next one on which a group meets: what goes
// wrong there goes wrong nowhere else.
func (r *ride) edge(group data.ID, d day) day {
	if r.chance.IntN(2) == 0 {
		return d
	}
	for _, id := range r.now.inOrder(group) {
		if m := r.now.meetings[id]; m.date >= d {
			return m.date
		}
	}
	return d
}

func (r *ride) changeGroup() (bool, error) {
	g, to := one(r, r.now.groups), r.times()
	from := r.edge(g, r.near(3, 30))
	r.note("%s from %s to %s %s", g, from, to.weekday, to.start)
	all := r.now.groups[g]
	until := all[len(all)-1].until
	may := (until == "" || until >= from) && r.now.changeGroup(g, from, r.today(), to)
	err := r.s.ChangeGroup(g, on(from), to.toStore(), "the hall")
	r.learn(false)
	return may, err
}

func (r *ride) endGroup() (bool, error) {
	g := one(r, r.now.groups)
	last := r.edge(g, r.near(10, 30))
	r.note("%s with %s", g, last)
	return r.now.endGroup(g, last), r.s.EndGroup(g, on(last), "no room")
}

// startGroupAgain begins one of the groups that have ended, where there is one.
func (r *ride) startGroupAgain() (bool, error) {
	g := one(r, r.now.groups)
	for _, id := range sorted(r.now.groups) {
		all := r.now.groups[id]
		if until := all[len(all)-1].until; until != "" && until < r.today() {
			g = id
		}
	}
	from, to := r.near(3, 30), r.times()
	r.note("%s from %s on %s", g, from, to.weekday)
	var members []data.ID
	may := r.now.changeGroup(g, from, r.today(), to)
	for _, id := range sorted(r.now.people) {
		if r.chance.IntN(2) == 0 {
			members = append(members, id)
			r.now.join(g, id, from)
		}
	}
	err := r.s.StartGroupAgain(g, on(from), to.toStore(), members)
	r.learn(false)
	return may, err
}

func (r *ride) compareGroups(reader *store.Reader) error {
	groups, err := reader.Groups()
	if err != nil {
		return err
	}
	if err := differ("how many groups", "the programme", len(groups), len(r.now.groups)); err != nil {
		return err
	}
	for _, g := range groups {
		var all []times
		for _, s := range g.Stretches() {
			all = append(all, timesOf(s))
		}
		if want := r.now.groups[g.ID]; !slices.Equal(all, want) {
			return differ("what it was and is", g.ID, fmt.Sprint(all), fmt.Sprint(want))
		}
	}
	return nil
}
