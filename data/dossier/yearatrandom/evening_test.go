package yearatrandom

import (
	"slices"
	"strings"

	"alongside/data"
	"alongside/data/store"
)

// Lines and their days stand in one text each, so that two meetings can be compared.
const between = " | "

func split(text, by string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, by)
}

// changeMeeting changes a meeting of these days in the notebook.
func (r *ride) changeMeeting(change func(*meeting)) data.ID {
	id := r.soon()
	if m, known := r.now.meetings[id]; known {
		change(&m)
		r.now.meetings[id] = m
	}
	return id
}

func (r *ride) noteEvening() (bool, error) {
	note := []string{"", "the heating was off", "long talk"}[r.chance.IntN(3)]
	id := r.changeMeeting(func(m *meeting) { m.note = note })
	return true, r.s.SetMeetingNote(id, note)
}

func (r *ride) hold() (bool, error) {
	title := []string{"", "Urge surfing", "Collage"}[r.chance.IntN(3)]
	var held []data.Held
	if title != "" {
		held = []data.Held{{Title: title}}
	}
	id := r.changeMeeting(func(m *meeting) { m.held = title })
	return true, r.s.SetHeld(id, held)
}

func (r *ride) lead() (bool, error) {
	who := one(r, r.now.people)
	var by []data.ID
	if !who.IsZero() && r.chance.IntN(4) > 0 {
		by = []data.ID{who}
	} else {
		who = data.ID{}
	}
	id := r.changeMeeting(func(m *meeting) { *m = m.ledBy(who, r.today()) })
	return true, r.s.SetLedBy(id, by)
}

func (r *ride) forNext() (bool, error) {
	var lines []string
	for _, line := range []string{"tea", "chairs", "call Rosa"} {
		if r.chance.IntN(2) == 0 {
			lines = append(lines, line)
		}
	}
	id := r.changeMeeting(func(m *meeting) { m.left = strings.Join(lines, between) })
	return true, r.s.SetForNext(id, strings.Join(lines, "\n"))
}

// settle ticks a line that a meeting left, or one that none did.
func (r *ride) settle() (bool, error) {
	id, line, may := r.withLines(func(m meeting) string { return m.left }), "tea", false
	m := r.now.meetings[id]
	if lines := split(m.left, between); len(lines) > 0 {
		i := r.chance.IntN(len(lines))
		line, may = lines[i], true
		i = slices.Index(lines, line)
		m.left = strings.Join(slices.Delete(lines, i, i+1), between)
		m.settled = strings.Join(append(split(m.settled, between), line+"@"+string(r.today())), between)
		r.now.meetings[id] = m
	}
	return may, r.s.Settle(id, line)
}

func (r *ride) unsettle() (bool, error) {
	id, line, may := r.withLines(func(m meeting) string { return m.settled }), "tea", false
	m := r.now.meetings[id]
	if settled := split(m.settled, between); len(settled) > 0 {
		line, _, _ = strings.Cut(settled[r.chance.IntN(len(settled))], "@")
		i := slices.IndexFunc(settled, func(s string) bool { return strings.HasPrefix(s, line+"@") })
		m.settled, may = strings.Join(slices.Delete(settled, i, i+1), between), true
		m.left = strings.Join(append(split(m.left, between), line), between)
		r.now.meetings[id] = m
	}
	return may, r.s.Unsettle(id, line)
}

// withLines draws a meeting that left something, where there is one.
func (r *ride) withLines(which func(meeting) string) data.ID {
	some := map[data.ID]meeting{}
	for id, m := range r.now.meetings {
		if which(m) != "" {
			some[id] = m
		}
	}
	if len(some) == 0 {
		return one(r, r.now.meetings)
	}
	return one(r, some)
}

// reminders are what a meeting is reminded of: what earlier ones of its group, of those
// that were held, left and nobody has seen to, and what was seen to since, or today.
func (n notebook) reminders(id data.ID, today day) (all []string) {
	m := n.meetings[id]
	since := min(m.date, today)
	for _, before := range n.taken(func(o meeting) bool { return o.group == m.group && o.earlier(m) }) {
		b := n.meetings[before]
		for _, line := range split(b.left, between) {
			all = append(all, string(b.date)+" "+line)
		}
		for _, s := range split(b.settled, between) {
			if line, seen, _ := strings.Cut(s, "@"); day(seen) >= since {
				all = append(all, string(b.date)+" "+line+" seen to on "+seen)
			}
		}
	}
	slices.Sort(all)
	return all
}

// compareEvenings compares what stands of each meeting beside its register, and what
// those of these days are reminded of.
func (r *ride) compareEvenings(reader *store.Reader) error {
	meetings, err := reader.Meetings()
	if err != nil {
		return err
	}
	groups := map[data.ID]data.Group{}
	all, err := reader.Groups()
	for _, g := range all {
		groups[g.ID] = g
	}
	if err != nil {
		return err
	}
	today := r.today()
	for _, m := range meetings {
		own, title, led := r.now.meetings[m.ID], "", data.ID{}
		for _, h := range m.Activities {
			title = h.Title
		}
		for _, id := range m.LedBy {
			led = id
		}
		left := split(own.left, between)
		var behind []string
		for _, s := range split(own.settled, between) {
			line, _, _ := strings.Cut(s, "@")
			behind = append(behind, line)
		}
		for _, err := range []error{
			differ("what the group was called", m.Date, groups[m.Group].NameOf(m), r.now.timesOn(own.group, own.date).name),
			differ("the place", m.Date, groups[m.Group].PlaceOf(m), r.now.placeOf(own)),
			differ("the time", m.Date, m.Start.String(), own.start),
			differ("the note", m.Date, m.Note, own.note),
			differ("what was held", m.Date, title, own.held),
			differ("who led", m.Date, led, own.led),
			differ("when that was agreed", m.Date, text(m.LedAgreed), own.agreed),
			differ("what it left", m.Date, m.LeftBehind(), strings.Join(append(behind, left...), "\n")),
		} {
			if err != nil {
				return err
			}
		}
		if own.date < today.plus(-8) || own.date > today.plus(8) {
			continue
		}
		var got []string
		for _, reminder := range m.Reminders(meetings, on(today)) {
			line := reminder.Written.String() + " " + reminder.Line
			if !reminder.Open() {
				line += " seen to on " + reminder.Settled.On.String()
			}
			got = append(got, line)
		}
		slices.Sort(got)
		if err := differ("the reminders", m.Date, strings.Join(got, ", "), strings.Join(r.now.reminders(m.ID, today), ", ")); err != nil {
			return err
		}
	}
	return nil
}
