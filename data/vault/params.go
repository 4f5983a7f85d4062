package vault

import (
	"errors"
	"fmt"
	"time"

	"golang.org/x/crypto/argon2"
)

// Params say how much work one guess of a passphrase costs. They are kept
// with each key slot, so that a file made today opens on any later machine.
type Params struct {
	Memory  uint32 `cbor:"1,keyasint"` // KiB
	Passes  uint32 `cbor:"2,keyasint"`
	Threads uint8  `cbor:"3,keyasint"`
}

// Floor is the least work that a slot is made with or read at: 64 MiB and
// three passes, the second of the two settings that RFC 9106 recommends.
var Floor = Params{Memory: 64 << 10, Passes: 3, Threads: 4}

// ceiling is the most that calibration goes up to, and so the most that a slot
// may ask for: a tampered one cannot make a laptop run out of memory, or take
// the evening, before anything was verified. An old laptop with 4 GiB has to
// open the file too.
var ceiling = Params{Memory: 256 << 10, Passes: 16, Threads: Floor.Threads}

// ErrParams is returned for a slot whose parameters lie below the Floor or
// beyond all reason.
var ErrParams = errors.New("the key slot asks for an amount of work that is not allowed")

// Validate reports parameters below the Floor or beyond all reason.
func (p Params) Validate() error {
	switch {
	case p.Memory < Floor.Memory, p.Passes < Floor.Passes, p.Threads < 1,
		p.Memory > ceiling.Memory, p.Passes > ceiling.Passes, p.Threads > ceiling.Threads:
		return fmt.Errorf("%w: %d KiB, %d passes, %d threads", ErrParams, p.Memory, p.Passes, p.Threads)
	}
	return nil
}

// Calibrate returns parameters that take about the wanted time on this
// machine: first more memory, which is what costs an attacker most, then more
// passes. It never goes below the Floor. The clock is passed in.
func Calibrate(want time.Duration, now func() time.Time) Params {
	p := Floor
	took := p.measure(now)
	if took <= 0 {
		return p // the clock stands still, and tells nothing
	}
	for p.Memory < ceiling.Memory && took*2 <= want {
		p.Memory *= 2
		took *= 2
	}
	if took < want {
		passes := int64(p.Passes) * int64(want) / int64(took)
		p.Passes = uint32(min(passes, int64(ceiling.Passes))) // bounded by the ceiling
	}
	return p
}

func (p Params) measure(now func() time.Time) time.Duration {
	start := now()
	wipe(p.stretch([]byte("how fast is this machine"), make([]byte, saltSize)))
	return now().Sub(start)
}

// stretch derives 32 bytes from a secret, at the cost of the parameters.
func (p Params) stretch(secret, salt []byte) []byte {
	return argon2.IDKey(secret, salt, p.Passes, p.Memory, p.Threads, keySize)
}
