package register

// countVisitor counts one unnamed visitor more, or one less.
func (s *Screen) countVisitor(by int) {
	if s.evening == nil {
		return
	}
	n := min(max(0, s.evening.register.Meeting.Visitors+by), mostVisitors)
	if n != s.evening.register.Meeting.Visitors {
		s.setVisitors(n)
	}
}

// mostVisitors bounds a slip of the finger.
const mostVisitors = 999
