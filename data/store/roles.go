package store

import "errors"

// Role is what a facilitator may do beyond the evenings. It is a rule of this
// program and not of cryptography: whoever has a key can read the whole file with
// another one.
type Role uint8

// The roles.
const (
	// RoleLead may do everything. Files from before there were roles say nothing of
	// them, and whoever had a key did everything.
	RoleLead Role = iota
	// RoleFacilitator may do what an evening needs, and not what leadOnly lists.
	RoleFacilitator
)

// leadOnly are the acts that ask for a lead: settings, keys, erasing.
var leadOnly = map[Act]bool{
	ActSettings:        true,
	ActAddGroup:        true,
	ActEditGroup:       true,
	ActChangeGroup:     true,
	ActEndGroup:        true,
	ActStartGroupAgain: true,
	ActSaveActivity:    true,
	ActErase:           true,
	ActGiveKey:         true,
	ActRenameKey:       true,
	ActKeyRole:         true,
	ActTakeKey:         true,
	ActRecoveryKey:     true,
	ActRekey:           true,
}

// String is how the audit trail and the terminal name a role.
func (r Role) String() string {
	if r == RoleFacilitator {
		return "facilitator"
	}
	return "lead"
}

// ParseRole reads what String writes.
func ParseRole(text string) (Role, bool) {
	for _, r := range []Role{RoleLead, RoleFacilitator} {
		if text == r.String() {
			return r, true
		}
	}
	return 0, false
}

var errNotLead = errors.New("the key that opened the file is not a lead's")

// Lead reports whether the file was opened by a lead, or with the recovery key,
// which counts as one.
func (s *Store) Lead() bool { return s.Me().lead() }

func (f Facilitator) lead() bool { return f.Recovery || f.Role == RoleLead }

// NeedLead fails with NotLead where the file was not opened by a lead. It is for
// what a lead alone may see; operations ask by themselves.
func (s *Store) NeedLead(op string) error {
	if s.Lead() {
		return nil
	}
	return fail(op, NotLead, errNotLead)
}

// allowed is NeedLead for those acts that ask for a lead.
func (s *Store) allowed(act Act) error {
	if !leadOnly[act] {
		return nil
	}
	return s.NeedLead(string(act))
}
