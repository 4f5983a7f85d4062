package data

// ExpectedPeople lists who is expected, in the register's order: the printed
// sheet numbers them so, from 1, and marks from paper are typed in by these
// numbers. Walk-ins who were marked meanwhile do not move anybody's number.
func (r Register) ExpectedPeople() []Person {
	var people []Person
	for _, row := range r.Rows {
		if row.Expected {
			people = append(people, row.Person)
		}
	}
	return people
}
