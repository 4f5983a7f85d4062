package data

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// MergedPerson is the record of one person who was on the list twice. What
// keep says stands; what it leaves blank is taken from gone. Roles, lists and
// the note are those of both.
//
// The recovery dates are those of keep alone where it has any: two lists read
// as one would tell of a restart that never was. The wish to share milestones
// goes with them.
func MergedPerson(keep, gone Person) Person {
	merged := keep
	addMissing(reflect.ValueOf(&merged).Elem(), reflect.ValueOf(gone))
	if merged.Alias == "" {
		merged.Alias = goesBy(keep, gone)
	}
	merged.Roles |= gone.Roles
	merged.Note = joinNotes(keep.Note, gone.Note, "\n", MaxNote)
	merged.Joined = earlier(keep.Joined, gone.Joined)
	merged.Left = max(keep.Left, gone.Left)
	if keep.Left == 0 || gone.Left == 0 {
		merged.Left = 0 // one of the two is still in the programme
	}
	slices.SortStableFunc(merged.Away, func(a, b Away) int { return cmp.Compare(a.Span.From, b.Span.From) })
	merged.Mentor.NotWith = slices.DeleteFunc(merged.Mentor.NotWith, func(id ID) bool { return id == keep.ID || id == gone.ID })
	switch {
	case len(keep.RecoveryDates) > 0:
		merged.RecoveryDates, merged.ShareMilestones = keep.RecoveryDates, keep.ShareMilestones
	case len(gone.RecoveryDates) > 0:
		merged.ShareMilestones = gone.ShareMilestones
	}
	return merged
}

// goesBy is the first name that a walk-in gave, where the list has them under
// another one: that is how they are looked for at the door the next time.
func goesBy(keep, gone Person) string {
	if gone.Last != "" || Fold(gone.First) == Fold(keep.First) {
		return ""
	}
	return gone.First
}

// addMissing sets every field of a record that says nothing to what the other
// record says there, and adds to every list what only the other one has, so
// that no field that is added to a person later is forgotten. A span is one
// thing: half of another one means nothing.
func addMissing(to, from reflect.Value) {
	for i := range to.NumField() {
		field, other := to.Field(i), from.Field(i)
		_, isSpan := field.Interface().(Span)
		switch {
		case field.Kind() == reflect.Struct && !isSpan:
			addMissing(field, other)
		case field.Kind() == reflect.Slice:
			field.Set(listOfBoth(field, other))
		case field.IsZero():
			field.Set(other)
		}
	}
}

// listOfBoth is a new list of what is in either, that of the first one first.
func listOfBoth(first, second reflect.Value) reflect.Value {
	both := reflect.AppendSlice(reflect.Zero(first.Type()), first)
	for i := range second.Len() {
		item, has := second.Index(i), false
		for j := range first.Len() {
			has = has || reflect.DeepEqual(first.Index(j).Interface(), item.Interface())
		}
		if !has {
			both = reflect.Append(both, item)
		}
	}
	return both
}

func earlier(a, b Date) Date {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// joinNotes puts two notes together, one that says the same only once. What
// the record cannot hold is cut at the end of the second.
func joinNotes(first, second, between string, most int) string {
	switch {
	case second == "" || strings.Contains(first, second):
		return first
	case first == "":
		return second
	}
	both := []rune(first + between + second)
	return string(both[:min(len(both), most)])
}

// MergedMark is what two marks of one meeting come to when their people turn
// out to be one: attended before excused before absent before not recorded,
// and of two that attended what keep says. The notes are joined, and an
// arrival is the earlier one.
func MergedMark(keep, gone Mark) Mark {
	merged := keep
	if rank(gone.Status) > rank(keep.Status) {
		merged.Status = gone.Status
	}
	merged.Note = joinNotes(keep.Note, gone.Note, " · ", MaxLine)
	merged.AfterClose = keep.AfterClose || gone.AfterClose
	merged.Arrived, merged.LeftEarly, merged.LeftAt = 0, false, 0
	for _, m := range []Mark{keep, gone} {
		if !m.Status.Attended() {
			continue
		}
		if merged.Arrived == 0 || m.Arrived != 0 && m.Arrived < merged.Arrived {
			merged.Arrived = m.Arrived
		}
		merged.LeftEarly = merged.LeftEarly || m.LeftEarly
		merged.LeftAt = max(merged.LeftAt, m.LeftAt)
	}
	return merged
}

func rank(s Status) int {
	switch {
	case s.Attended():
		return 3
	case s == Excused:
		return 2
	case s == Absent:
		return 1
	}
	return 0
}

// MergedMembership is the belonging to one group of two records of one person:
// every day on which either was a member.
func MergedMembership(keep, gone Membership) Membership {
	spans := slices.Concat(keep.Spans, gone.Spans)
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
	merged := Membership{Group: keep.Group, Person: keep.Person}
	for _, s := range spans {
		n := len(merged.Spans)
		if n == 0 || merged.Spans[n-1].Until != 0 && merged.Spans[n-1].Until.AddDays(1) < s.From {
			merged.Spans = append(merged.Spans, s)
			continue
		}
		last := &merged.Spans[n-1]
		if last.Until != 0 {
			last.Until = max(last.Until, s.Until)
		}
		if s.Until == 0 {
			last.Until = 0
		}
	}
	return merged
}
