package data

// CurrentPair returns the pair in which the person is a mentee today: an
// active one before a paused one, and of two alike the one that began last. A
// pair that is only proposed does not count: neither has agreed to it yet.
func CurrentPair(pairs []Pair, mentee ID) (Pair, bool) {
	var best Pair
	found := false
	for _, p := range pairs {
		state := p.Now().State
		if p.Mentee != mentee || state != Active && state != OnPause {
			continue
		}
		if !found || state < best.Now().State || state == best.Now().State && p.Since() > best.Since() {
			best, found = p, true
		}
	}
	return best, found
}
