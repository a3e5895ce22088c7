import { isEmail } from 'class-validator';
import { appointAdministrator } from './administrator.js';
import { CommandError, print, runCommand, withSubjects } from './command-context.js';

const longestText = 200;

/** `create-admin EMAIL NAME`: makes somebody an administrator of the installation. */
await runCommand(async (configuration) => {
  const { email, name } = readParameters(process.argv.slice(2));
  await withSubjects(configuration, (subjects) =>
    appointAdministrator(subjects, { email, name, organisation: 'Beheer' }),
  );
  print(
    `${name} (${email}) is an administrator and can ask for a sign-in link at ${configuration.PUBLIC_URL}.`,
  );
});

function readParameters(parameters: readonly string[]): { email: string; name: string } {
  const [email = '', name = '', ...rest] = parameters.map((parameter) => parameter.trim());
  if (rest.length > 0 || name === '')
    throw new CommandError('Usage: create-admin EMAIL NAME (quote a name with blanks)');
  if (!isEmail(email) || email.length > longestText)
    throw new CommandError(`"${email}" is not an e-mail address.`);
  if (name.length > longestText) throw new CommandError(`A name has at most ${longestText} characters.`);
  return { email, name };
}
