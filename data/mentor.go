package data

import "slices"

// Giving is what a person offers as a mentor.
type Giving struct {
	Capacity int `cbor:"1,keyasint,omitempty" json:"capacity,omitempty"` // mentees at once; 0: not agreed
	// 2 was the date of the CBT basics, up to format 1.
	Availability string        `cbor:"3,keyasint,omitempty" json:"availability,omitempty"`
	Training     []Training    `cbor:"4,keyasint,omitempty" json:"training,omitempty"`
	Resting      []Span        `cbor:"5,keyasint,omitempty" json:"resting,omitempty"` // from mentoring, not from the group
	Supervision  []Supervision `cbor:"6,keyasint,omitempty" json:"supervision,omitempty"`
	// NotWith are people whom they are not to be paired with. A mentee may
	// have some too.
	NotWith []ID `cbor:"7,keyasint,omitempty" json:"notWith,omitempty"`
	Since   Date `cbor:"8,keyasint,omitempty" json:"since,omitempty"` // a mentor since
}

// The trainings that ship.
const (
	TrainingCBTBasics    = "CBT basics"
	TrainingSafeguarding = "Safeguarding"
)

// Training is one that somebody has done.
type Training struct {
	Name    string `cbor:"1,keyasint" json:"name"`
	Date    Date   `cbor:"2,keyasint,omitempty" json:"date,omitempty"`
	Expires Date   `cbor:"3,keyasint,omitempty" json:"expires,omitempty"` // the last day on which it counts; none: it does not expire
}

// Supervision is a session in which a mentor talked over their mentoring.
type Supervision struct {
	Date       Date   `cbor:"1,keyasint" json:"date"`
	Supervisor string `cbor:"2,keyasint,omitempty" json:"supervisor,omitempty"`
	Themes     string `cbor:"3,keyasint,omitempty" json:"themes,omitempty"`
}

// Trainings lists what a mentor can have been trained in: the programme's own
// list, or the two that ship.
func (p Programme) Trainings() []string {
	if len(p.TrainingList) > 0 {
		return p.TrainingList
	}
	return []string{TrainingCBTBasics, TrainingSafeguarding}
}

// TrainingIn returns the training of that name which counts for longest, and
// whether there is one at all by the day. It may have expired.
func (p Person) TrainingIn(name string, today Date) (Training, bool) {
	var best Training
	found := false
	for _, t := range p.Mentor.Training {
		if Fold(t.Name) != Fold(name) || t.Date > today {
			continue
		}
		if !found || best.Expires != 0 && (t.Expires == 0 || t.Expires > best.Expires) {
			best, found = t, true
		}
	}
	return best, found
}

// Trained reports whether the person has a training of that name which counts
// on the day.
func (p Person) Trained(name string, today Date) bool {
	t, found := p.TrainingIn(name, today)
	return found && !t.Expired(today)
}

// Expired reports whether the training has ceased to count before the day.
func (t Training) Expired(today Date) bool { return t.Expires != 0 && t.Expires < today }

// RestingOn returns the rest from mentoring that covers the day.
func (g Giving) RestingOn(d Date) (Span, bool) {
	for _, s := range g.Resting {
		if s.Contains(d) {
			return s, true
		}
	}
	return Span{}, false
}

// LastSupervision is the latest session up to the day, or zero.
func (g Giving) LastSupervision(today Date) Supervision {
	var last Supervision
	for _, s := range g.Supervision {
		if s.Date <= today && s.Date > last.Date {
			last = s
		}
	}
	return last
}

// validate is part of the person's own; self is who that is.
func (g Giving) validate(self ID) error {
	if g.Capacity < 0 || g.Capacity > 99 {
		return invalid("capacity", "the number of mentees must lie between 0 and 99")
	}
	if slices.Contains(g.NotWith, self) {
		return invalid("not with", "nobody can be kept apart from themselves")
	}
	if err := atMost("availability", g.Availability, MaxNote); err != nil {
		return err
	}
	for _, t := range g.Training {
		if t.Expires != 0 && t.Expires < t.Date {
			return invalid("training", "a training cannot expire before it was done")
		}
		if err := words("training", []string{t.Name}); err != nil {
			return err
		}
	}
	for _, s := range g.Resting {
		if s.From == 0 {
			return invalid("resting", "say from which day on they rest from mentoring")
		}
		if err := s.Validate(); err != nil {
			return err
		}
	}
	for _, s := range g.Supervision {
		if s.Date == 0 {
			return invalid("supervision", "a supervision session needs a date")
		}
		if err := firstError(atMost("supervisor", s.Supervisor, MaxName), atMost("themes", s.Themes, MaxLine)); err != nil {
			return err
		}
	}
	return nil
}

// BecomesMentor returns the person with the mentor's role from a day on; it
// changes nothing of what they were and are besides, but takes the mentee's
// role where they leave that behind.
func (p Person) BecomesMentor(on Date, leaveMentee bool) (Person, error) {
	switch {
	case p.Roles.Has(Mentor):
		return p, invalid("roles", "they are a mentor already")
	case on == 0:
		return p, invalid("date", "say from which day on they are a mentor")
	}
	p.Roles |= Mentor
	if leaveMentee {
		p.Roles &^= Mentee
	}
	p.Mentor.Since = on
	return p, nil
}

// Vacancy says whether a mentor can take a further mentee, and if not why not.
type Vacancy uint8

// The answers. What has to do with the mentor comes before what has to do with
// numbers: somebody who rests has no room, however few they walk alongside.
const (
	VacancyNotAgreed Vacancy = iota // how many they would take is not agreed
	VacancyOpen
	VacancyNone     // as many as agreed
	VacancyOverfull // more than agreed
	VacancyResting
	VacancyPaused // from the group
	VacancyLeft
)

// VacancyOn says whether a mentor who walks alongside load mentees (see Caseloads) can
// take a further one on that day.
func (p Person) VacancyOn(d Date, load int) Vacancy {
	_, rests := p.Mentor.RestingOn(d)
	capacity := p.Mentor.Capacity
	switch {
	case p.HasLeft(d):
		return VacancyLeft
	case rests:
		return VacancyResting
	case p.PausedOn(d):
		return VacancyPaused
	case capacity == 0:
		return VacancyNotAgreed
	case load > capacity:
		return VacancyOverfull
	case load == capacity:
		return VacancyNone
	}
	return VacancyOpen
}

// ValidateMentor reports somebody who never was a mentor: without the role, and
// the mentor in none of their pairs.
func (p Person) ValidateMentor(pairs []Pair) error {
	if p.Roles.Has(Mentor) || slices.ContainsFunc(pairs, func(pair Pair) bool { return pair.Mentor == p.ID }) {
		return nil
	}
	return invalid("mentor", "this is somebody who is no mentor")
}

// AllMentors are those who have the role and have not left, and whoever walks
// alongside somebody all the same, in order of name.
func AllMentors(people []Person, pairs []Pair, today Date) []Person {
	load := Caseloads(pairs)
	mentors := slices.DeleteFunc(slices.Clone(people), func(p Person) bool {
		return load[p.ID] == 0 && (!p.Roles.Has(Mentor) || p.HasLeft(today))
	})
	SortByName(mentors, func(p Person) Person { return p })
	return mentors
}
