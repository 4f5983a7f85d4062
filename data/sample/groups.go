package sample

import (
	"fmt"
	"time"

	"alongside/assets/words"
	"alongside/data"
)

// hours at which groups meet; seven weekdays share each.
var hours = []struct {
	name string
	at   data.TimeOfDay
}{
	{"", data.At(19, 0)}, {"lunch ", data.At(12, 30)}, {"morning ", data.At(10, 0)}, {"early evening ", data.At(17, 30)},
}

// makeGroups plans the weekly groups; the first meets on the weekday of today,
// so that there always is a meeting tonight.
func (m *maker) makeGroups() {
	for i := range m.Groups {
		weekday := time.Weekday((int(m.Today.Weekday()) + i*3) % 7)
		hour := hours[i/7%len(hours)]
		name := fmt.Sprintf("%s %sgroup", weekday, hour.name)
		if lap := i / (7 * len(hours)); lap > 0 {
			name = fmt.Sprintf("%s %d", name, lap+1)
		}
		g := data.Group{
			ID: m.id(), Name: name, Place: words.Places[i%len(words.Places)],
			Schedule: data.Schedule{
				Weekday: weekday, Start: hour.at, Minutes: 90, Weeks: 1, Span: data.Span{From: m.start},
			},
			GraceMinutes: 10, KeepArrival: i%3 == 1,
		}
		m.records.Groups = append(m.records.Groups, g)
	}
	m.byGroup = make([][]*life, m.Groups)
}
