package data

// MeetingsToAsk lists the meetings that were taken before today without
// somebody who has since become a member from a day that covers them: nobody
// has said whether they were there. They stay not recorded, and count in no
// rate, unless a facilitator marks them.
func MeetingsToAsk(p Person, m Membership, since, today Date, meetings []Meeting, marks []Mark) []Meeting {
	marked := make(map[ID]bool, len(marks))
	for _, k := range marks {
		if k.Person == p.ID && k.Status != NotRecorded {
			marked[k.Meeting] = true
		}
	}
	var ask []Meeting
	for _, meeting := range meetings {
		taken := meeting.State == Open || meeting.State == Closed
		if taken && meeting.Date >= since && meeting.Date < today && Expected(m, p, meeting) && !marked[meeting.ID] {
			ask = append(ask, meeting)
		}
	}
	return ask
}
