package data

import (
	"encoding/json"
	"fmt"
)

// Role is what somebody does in the programme. A person may hold several.
type Role uint8

// The roles.
const (
	Mentee Role = 1 << iota
	Mentor
	Facilitator
	Supporter
)

// AllRoles lists the roles in the order in which they are shown.
var AllRoles = [...]Role{Mentee, Mentor, Facilitator, Supporter}

// Has reports whether the set r holds every role of q.
func (r Role) Has(q Role) bool { return r&q == q }

var roleNames = [...]string{"mentee", "mentor", "facilitator", "supporter"}

// Names are the roles of the set as the terminal and JSON have them, in
// English.
func (r Role) Names() []string {
	names := []string{}
	for i, role := range AllRoles {
		if r.Has(role) {
			names = append(names, roleNames[i])
		}
	}
	return names
}

// MarshalJSON writes the names of the roles: ["mentee", "facilitator"].
func (r Role) MarshalJSON() ([]byte, error) { return json.Marshal(r.Names()) }

// UnmarshalJSON reads what MarshalJSON gives.
func (r *Role) UnmarshalJSON(text []byte) error {
	var names []string
	if err := json.Unmarshal(text, &names); err != nil {
		return err
	}
	*r = 0
	for _, name := range names {
		role, known := roleNamed(name)
		if !known {
			return fmt.Errorf("%q is no role in a programme", name)
		}
		*r |= role
	}
	return nil
}

func roleNamed(name string) (Role, bool) {
	for i, n := range roleNames {
		if n == name {
			return AllRoles[i], true
		}
	}
	return 0, false
}
