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

// Len is how many records there are, the breaks among them, but not the programme's own.
func (r Records) Len() int {
	return len(r.People) + len(r.Groups) + len(r.Memberships) + len(r.Meetings) + len(r.Marks) + len(r.Activities) + len(r.Pairs) +
		len(r.Contacts) + len(r.Dismissals) + len(r.Goals) + len(r.Consents) + len(r.Slips) + len(r.Requests) + len(r.Programme.Breaks)
}
