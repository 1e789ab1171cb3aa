package nightbell.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadBodiesTest {
  private static final String POST = "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n";
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  /** Reads the body of what is posted to /read, and answers all else at once. */
  private static final class Answers extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (Request.getPathInContext(request).equals("/read")) {
        Content.Source.asByteBuffer(request);
      }
      response.setStatus(401);
      response.getHeaders().put("Content-Length", 2);
      Content.Sink.write(response, true, "no", callback);
      return true;
    }
  }

  @BeforeEach
  void start() throws Exception {
    server.addConnector(connector);
    UnreadBodies told = new UnreadBodies();
    told.setHandler(new Answers());
    server.setHandler(told);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void an_answer_before_the_body_has_come_says_that_the_connection_ends() throws Exception {
    try (Socket sender = sender()) {
      send(sender, POST.formatted("/", 13));
      assertThat(answer(sender)).contains(" 401 ").containsIgnoringCase("Connection: close");
      assertThat(sender.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_body_that_is_there_unread_does_not_end_the_connection() throws Exception {
    keeps(POST.formatted("/", 13) + "thirteenbytes");
  }

  @Test
  void a_body_that_was_read_does_not_end_the_connection() throws Exception {
    keeps(POST.formatted("/read", 13) + "thirteenbytes");
  }

  @Test
  void a_request_without_a_body_does_not_end_the_connection() throws Exception {
    keeps("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  }

  private void keeps(String request) throws Exception {
    try (Socket sender = sender()) {
      for (int i = 0; i < 2; i++) {
        send(sender, request);
        assertThat(answer(sender)).contains(" 401 ").doesNotContainIgnoringCase("Connection:");
      }
    }
  }

  private Socket sender() throws IOException {
    Socket socket = new Socket("localhost", connector.getLocalPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }

  /** One answer, to the end of its body. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    while (!answer.toString().endsWith("\r\n\r\nno")) {
      int next = in.read();
      assertThat(next).as("the connection ended after: %s", answer).isNotEqualTo(-1);
      answer.append((char) next);
    }
    return answer.toString();
  }
}
