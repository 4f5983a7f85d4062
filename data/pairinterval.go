package data

// PairInterval is a stretch of days on which a pair stood where it stood.
type PairInterval struct {
	Span  Span      `json:"span"`
	Stage Stage     `json:"stage"`
	State PairState `json:"state"`
}

// Intervals divides the life of a pair, from its first step until today, into
// stretches of which none overlap and no day is lost. Of several steps on one
// day the last one counts. Steps that change neither stage nor state, as a
// review does, do not divide.
func (p Pair) Intervals(today Date) []PairInterval {
	var all []PairInterval
	for i, s := range p.Steps {
		if s.Date > today {
			break
		}
		if i+1 < len(p.Steps) && p.Steps[i+1].Date == s.Date {
			continue
		}
		n := len(all)
		if n > 0 {
			if all[n-1].Stage == s.Stage && all[n-1].State == s.State {
				continue
			}
			all[n-1].Span.Until = s.Date.AddDays(-1)
		}
		all = append(all, PairInterval{Span: Span{From: s.Date, Until: today}, Stage: s.Stage, State: s.State})
	}
	return all
}
