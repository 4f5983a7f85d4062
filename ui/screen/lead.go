package screen

// Lead reports whether whoever opened the programme may do what only a lead may:
// settings, keys, erasing, the audit trail. What somebody may not do is not shown
// to them.
func Lead(h Host) bool { return h.Store().Lead() }
