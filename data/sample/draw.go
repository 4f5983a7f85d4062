package sample

import (
	"encoding/binary"
	"math/rand/v2"

	"alongside/data"
)

// draw is the one source of chance. Everything is drawn from it in a fixed
// order, which is what makes a sample repeatable.
type draw struct{ *rand.Rand }

func newDraw(seed uint64) draw {
	const stream = 0x616c6f6e67736964 // any number, but for ever the same
	return draw{rand.New(rand.NewPCG(seed, stream))}
}

// id draws an id.
func (d draw) id() data.ID {
	var id data.ID
	binary.LittleEndian.PutUint64(id[:8], d.Uint64())
	binary.LittleEndian.PutUint64(id[8:], d.Uint64())
	return id
}

// chance is true so often: 0 never, 1 always.
func (d draw) chance(p float64) bool { return d.Float64() < p }

// between draws a whole number from low to high, both included.
func (d draw) between(low, high int) int {
	if high <= low {
		return low
	}
	return low + d.IntN(high-low+1)
}

// pick draws one of the items.
func pick[T any](d draw, items []T) T { return items[d.IntN(len(items))] }

// sometimes draws one of the texts so often, and else gives none.
func (d draw) sometimes(p float64, texts []string) string {
	if !d.chance(p) {
		return ""
	}
	return pick(d, texts)
}
