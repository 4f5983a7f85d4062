package data

// Records is a whole programme as plain values: what a sample makes, a new
// file is loaded with, and an export writes out. Nothing in it is in an order
// that matters, and no two records of a kind share an id.
type Records struct {
	Programme   Programme
	People      []Person
	Groups      []Group
	Memberships []Membership
	Meetings    []Meeting
	Marks       []Mark
	Activities  []Activity
	Pairs       []Pair
	Contacts    []Contact
	Dismissals  []Dismissal
	Goals       []Goal
	Consents    []Consent
	Slips       []Slip
	Requests    []AccessRequest
}
