package register

import "alongside/ui/away"

// noteAway asks until when the chosen person is away. Who is here tonight is away
// from tomorrow on.
func (s *Screen) noteAway() {
	s.settle()
	chosen, offer, ok := s.chosen()
	if !ok || offer {
		s.sayNobodyChosen()
		return
	}
	from := s.evening.register.Meeting.Date
	if chosen.Mark.Status.Attended() {
		from = from.AddDays(1)
	}
	away.Ask(s.host, away.Who{
		ID: chosen.Person.ID, Name: s.evening.names.Of(chosen.Person), From: from,
	})
}
