package data

import "slices"

// Room says whether a mentor can take a further mentee, and if not why not.
type Room uint8

// The answers. What has to do with the mentor comes before what has to do with
// numbers: somebody who rests has no room, however few they walk alongside.
const (
	RoomNotAgreed Room = iota // how many they would take is not agreed
	RoomFree
	RoomFull // as many as agreed
	RoomOver // more than agreed
	RoomResting
	RoomPaused // from the group
	RoomLeft
)

// RoomOn says whether a mentor who walks alongside load mentees (see Load) can
// take a further one on that day.
func (p Person) RoomOn(d Date, load int) Room {
	_, rests := p.Mentor.RestingOn(d)
	capacity := p.Mentor.Capacity
	switch {
	case p.HasLeft(d):
		return RoomLeft
	case rests:
		return RoomResting
	case p.PausedOn(d):
		return RoomPaused
	case capacity == 0:
		return RoomNotAgreed
	case load > capacity:
		return RoomOver
	case load == capacity:
		return RoomFull
	}
	return RoomFree
}

// AllMentors are those who have the role and have not left, and whoever walks
// alongside somebody all the same, in order of name.
func AllMentors(people []Person, pairs []Pair, today Date) []Person {
	load := Load(pairs)
	mentors := slices.DeleteFunc(slices.Clone(people), func(p Person) bool {
		return load[p.ID] == 0 && (!p.Roles.Has(Mentor) || p.HasLeft(today))
	})
	SortByName(mentors, func(p Person) Person { return p })
	return mentors
}
