package screen

import "context"

// Printers are the printers of the computer. What it does takes its time: it is
// called off the UI's goroutine.
type Printers interface {
	// List names them, the usual one first.
	List() []string
	// Print hands a file to one of them, which has taken it when it returns.
	Print(ctx context.Context, printer, path string) error
}
