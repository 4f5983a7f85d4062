package data

import "time"

// clockAllows is how far behind the newest entry a clock may be: a journey
// westwards, or the day on which a clock is put back.
const clockAllows = 24 * time.Hour

// ClockIsBehind reports whether a computer's clock must be wrong: it says a time
// more than a day before what was noted last. What is noted by such a clock gets
// its dates from it, and people are seen or missed on the wrong days.
func ClockIsBehind(now, noted time.Time) bool { return noted.Sub(now) > clockAllows }
