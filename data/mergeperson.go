package data

import (
	"cmp"
	"reflect"
	"slices"
)

// Standing is what the other records of the programme say about a person.
type Standing struct {
	Since  Date // the first day on which they belonged to a group or are marked; none: no such day
	Mentee bool // they are or were the mentee of a pair
}

// MergedPerson is the record of one person who was on the list twice. What
// keep says stands; what it leaves blank is taken from gone. Roles, lists and
// the note are those of both.
//
// What the door filled in by itself about a walk-in is not taken for something
// that somebody knows: neither the day of joining, of a person who came before
// it, nor the mentee's role, of a person who has another.
//
// The recovery dates are those of keep alone where it has any: two lists read
// as one would tell of a restart that never was. The wish to share milestones
// goes with them.
func MergedPerson(keep, gone Person, ofKeep, ofGone Standing) Person {
	merged := keep
	addMissing(reflect.ValueOf(&merged).Elem(), reflect.ValueOf(gone))
	if merged.Alias == "" {
		merged.Alias = goesBy(keep, gone)
	}
	if keep.Roles == 0 || !byDefault(gone, ofGone) {
		merged.Roles |= gone.Roles
	}
	merged = merged.Renamed(gone, 0)
	merged.Note = joinNotes(keep.Note, gone.Note, "\n", MaxNote)
	merged.Joined = joinedFirst(keep.Joined, gone.Joined, ofKeep.Since, ofGone.Since)
	merged.Added = min(keep.Added, gone.Added) // 0 is the earliest
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

// byDefault reports whether the person is a mentee only because everybody is
// who walks in: nothing of a mentee's way has been noted.
func byDefault(p Person, of Standing) bool {
	return p.Roles == Mentee && p.Path == (Path{}) && !of.Mentee
}

// joinedFirst is the earlier day of joining. Of somebody who has none, and was
// known before the other one's, it remains unknown.
func joinedFirst(keep, gone, keepKnown, goneKnown Date) Date {
	switch {
	case keep == 0 && keepKnown != 0 && keepKnown < gone, gone == 0 && goneKnown != 0 && goneKnown < keep:
		return 0
	case keep == 0 || gone != 0 && gone < keep:
		return gone
	}
	return keep
}
