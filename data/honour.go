package data

import (
	"slices"
	"strings"
)

// Honour is what a certificate is of: a milestone that somebody reached, or a
// group whose programme they completed. The zero value is none.
type Honour struct {
	Milestone Milestone
	Group     ID
}

// Achieved is an honour that somebody has come to, and what it counts: from the
// recovery date to the day of the milestone, or from the first day in the group
// to the last.
type Achieved struct {
	Honour
	Span Span
}

// Honours is what a person can be given a certificate of, and what it is read
// from.
type Honours struct {
	Person      Person
	Memberships []Membership // the person's
	Attended    []Meeting    // at which the person was
	Milestones  []Milestone  // the programme's
	Today       Date
}

// honoursAhead is how many days ahead a certificate of a milestone can be made:
// it is handed over at the meeting, and printed some days before.
const honoursAhead = 7

// Reached are the milestones of somebody who wants the group to know them, the
// latest first; also those that come within a week.
func (h Honours) Reached() []Achieved {
	var all []Achieved
	recovery := h.Person.RecoveryDate()
	for _, m := range slices.Backward(MilestonesBetween(h.Person, recovery, h.Today.AddDays(honoursAhead), h.Milestones)) {
		all = append(all, Achieved{Honour{Milestone: m.Milestone}, Span{From: recovery, Until: m.Date}})
	}
	return all
}

// Completed are the groups of which somebody can have completed the programme:
// those that they belonged to and came to. Whether they did is for a facilitator
// to say. What is counted is the latest stretch in the group, up to today where
// it goes on.
func (h Honours) Completed() []Achieved {
	var all []Achieved
	for _, m := range h.Memberships {
		for _, span := range slices.Backward(m.Spans) {
			if span.Until == 0 || span.Until > h.Today {
				span.Until = h.Today
			}
			first, came := h.firstMeeting(m.Group, span)
			if !came {
				continue
			}
			if span.From == 0 {
				span.From = first
			}
			all = append(all, Achieved{Honour{Group: m.Group}, span})
			break
		}
	}
	return all
}

// firstMeeting is the first day within a stretch on which the person was at a
// meeting of a group.
func (h Honours) firstMeeting(group ID, within Span) (first Date, came bool) {
	for _, m := range h.Attended {
		if m.Group == group && within.Contains(m.Date) && (!came || m.Date < first) {
			first, came = m.Date, true
		}
	}
	return first, came
}

// HonourLack is what is missing for a certificate.
type HonourLack uint8

// What can be missing.
const (
	LacksNoHonour     HonourLack = iota
	LacksRecoveryDate            // nothing to count from is noted
	LacksSharing                 // they have not said that the group may know
	LacksDays                    // the milestone is not reached yet
	LacksMilestone               // the programme marks no such milestone
	LacksGroup                   // they never belonged to that group
	LacksMeetings                // they belonged to it, and nothing says that they were at a meeting
)

// Why is the lack as the terminal says it, in English; "" for none.
func (l HonourLack) Why() string {
	return [...]string{
		LacksNoHonour:     "",
		LacksRecoveryDate: "no recovery date is noted, from which milestones count",
		LacksSharing:      "they have not said that the group may know their milestones: ask them, and note it with the recovery date",
		LacksDays:         "the milestone is not reached yet; a certificate can be made a week ahead",
		LacksMilestone:    "the programme marks no such milestone: the settings list those that it does",
		LacksGroup:        "they never belonged to this group",
		LacksMeetings:     "nothing says that they were at a meeting of this group while they belonged to it",
	}[l]
}

// Of finds an honour, or says what is missing for it. No honour at all stands for
// the latest milestone.
func (h Honours) Of(wanted Honour) (Achieved, HonourLack) {
	if !wanted.Group.IsZero() {
		return h.completed(wanted.Group)
	}
	reached := h.Reached()
	for _, a := range reached {
		if a.Honour == wanted || wanted == (Honour{}) {
			return a, LacksNoHonour
		}
	}
	switch recovery := h.Person.RecoveryDate(); {
	case recovery == 0:
		return Achieved{}, LacksRecoveryDate
	case !h.Person.ShareMilestones:
		return Achieved{}, LacksSharing
	case wanted == (Honour{}) || wanted.Milestone.On(recovery) > h.Today.AddDays(honoursAhead):
		return Achieved{}, LacksDays
	}
	return Achieved{}, LacksMilestone
}

func (h Honours) completed(group ID) (Achieved, HonourLack) {
	for _, a := range h.Completed() {
		if a.Group == group {
			return a, LacksNoHonour
		}
	}
	if slices.ContainsFunc(h.Memberships, func(m Membership) bool { return m.Group == group && len(m.Spans) > 0 }) {
		return Achieved{}, LacksMeetings
	}
	return Achieved{}, LacksGroup
}

// ValidateCalled reports a name for a certificate that cannot stand on it.
func ValidateCalled(name string) error {
	if !Visible(name) {
		return invalid("name", "say which name is to stand on it")
	}
	return atMost("name", name, MaxName)
}

// NamesAlone are the ways in which somebody can be called where nobody else is
// named: their first name and initial, what they go by, their first name, and
// their full name. The first is the usual one.
func (p Person) NamesAlone() []string {
	var all []string
	for _, name := range []string{short(p, FirstAndInitial, 1), p.Alias, p.First, p.FullName()} {
		if name = strings.TrimSpace(name); Visible(name) && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}
