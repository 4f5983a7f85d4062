package screen

import "context"

type teller struct{}

// WithTelling lets work say how far it has come.
func WithTelling(ctx context.Context, tell func(text string)) context.Context {
	return context.WithValue(ctx, teller{}, tell)
}

// Tell says how far the work of the context has come, in the words that its
// progress shows. It may be called on any goroutine.
func Tell(ctx context.Context, text string) {
	if tell, ok := ctx.Value(teller{}).(func(string)); ok {
		tell(text)
	}
}
